import type { DocumentKind, Wording } from '@/lib/core/materials/document-kind';

/** What is said of a document, as a form holds it. */
export interface DocumentDraft {
  title: string;
  kind: DocumentKind;
  wording: Wording;
  /** Empty for a document that stands alone. */
  interviewId: string;
  /** Its own; those of a document in an interview are the interview's. */
  caseIds: string[];
}

/** A document as the API shows it. */
export interface DocumentState {
  id: string;
  title: string;
  kind: DocumentKind;
  wording: Wording;
  interviewId: string | null;
  caseIds: string[];
  revision: number;
}

export function draftOf({ title, kind, wording, interviewId, caseIds }: DocumentState): DocumentDraft {
  return {
    title,
    kind,
    wording,
    interviewId: interviewId ?? '',
    caseIds: interviewId === null ? caseIds : [],
  };
}

/** Where the text comes from, as the API takes it: the cases only of a document that stands alone. */
export function sourceOf({ interviewId, caseIds }: DocumentDraft) {
  return interviewId === '' ? { interviewId: null, caseIds } : { interviewId };
}

const DRAFT_FIELDS = [
  'title',
  'kind',
  'wording',
  'interviewId',
  'caseIds',
] as const satisfies readonly (keyof DocumentDraft)[];

/** The fields in which two drafts differ; the order of a list says nothing. */
export function differingFields(a: DocumentDraft, b: DocumentDraft): (keyof DocumentDraft)[] {
  return DRAFT_FIELDS.filter((field) => wordOf(a[field]) !== wordOf(b[field]));
}

function wordOf(value: string | readonly string[]): string {
  return typeof value === 'string' ? value.trim() : [...value].sort().join('\n');
}
