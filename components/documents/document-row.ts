import type { DocumentKind, Wording } from '@/lib/core/materials/document-kind';

export interface DocumentRow {
  id: string;
  number: number;
  title: string;
  kind: DocumentKind;
  wording: Wording;
  interviewId: string | null;
  interviewNumber: number | null;
  citation: string;
  caseIds: string[];
  /** UTF-16 units. */
  length: number;
  excerptCount: number;
}
