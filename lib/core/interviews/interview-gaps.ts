import { isAtLeast, type InterviewStage } from './interview-stage';

/** What an interview can lack, in the order in which it is mended. */
export const INTERVIEW_GAPS = [
  'participants',
  'case',
  'date',
  'consent',
  'guide',
  'document',
  'speakers',
  'coding',
  'waiting',
  'declaration',
] as const;
export type GapKind = (typeof INTERVIEW_GAPS)[number];

export interface DocumentFacts {
  id: string;
  /** Labels that nobody said who they are. */
  hasUnknownSpeakers: boolean;
  isCoded: boolean;
  /** Excerpts that a correction changed or lost, until a person decides. */
  waiting: number;
}

export interface InterviewFacts {
  stage: InterviewStage;
  date: string | null;
  caseCount: number;
  participantCount: number;
  /** Participants of whom no consent was ever recorded. */
  withoutConsent: number;
  /** Questions of the study's guide of which nobody recorded whether they were asked. */
  unrecordedQuestions: number;
  documents: readonly DocumentFacts[];
}

export interface InterviewGap {
  kind: GapKind;
  /** Where it is mended, when that is a document. */
  documentId: string | null;
}

/** What an interview lacks for how far it is: nobody asks for the text of one that is only planned. */
export function gapsOf(facts: InterviewFacts): InterviewGap[] {
  const { documents, stage } = facts;
  const hasText = documents.length > 0;
  const isConducted = hasText || isAtLeast(stage, 'CONDUCTED');
  const unknown = documents.find(({ hasUnknownSpeakers }) => hasUnknownSpeakers);
  const waiting = documents.find((document) => document.waiting > 0);
  const isCoded = documents.some((document) => document.isCoded);
  const lacking: Record<GapKind, boolean> = {
    participants: facts.participantCount === 0,
    case: facts.caseCount === 0,
    date: isConducted && facts.date === null,
    consent: isConducted && facts.withoutConsent > 0,
    guide: isConducted && facts.unrecordedQuestions > 0,
    document: isConducted && !hasText,
    speakers: unknown !== undefined,
    coding: hasText && !isCoded,
    waiting: waiting !== undefined,
    declaration: isCoded && !isAtLeast(stage, 'CODED'),
  };
  const place: Partial<Record<GapKind, string | undefined>> = {
    speakers: unknown?.id,
    waiting: waiting?.id,
    coding: documents[0]?.id,
  };
  return INTERVIEW_GAPS.filter((kind) => lacking[kind]).map((kind) => ({
    kind,
    documentId: place[kind] ?? null,
  }));
}
