import type { InterviewMode } from '@/lib/core/materials/interview-mode';

/** An interview as the API gives it and takes it back. */
export interface InterviewState {
  id: string;
  number: number;
  title: string;
  date: string | null;
  mode: InterviewMode | null;
  place: string;
  notes: string;
  caseIds: string[];
  interviewerIds: string[];
  participantCodes: string[];
  documentIds: string[];
  revision: number;
}

/** What the form holds; texts as they are typed. */
export interface InterviewDraft {
  number: string;
  title: string;
  date: string;
  mode: InterviewMode | '';
  place: string;
  notes: string;
  caseIds: string[];
  interviewerIds: string[];
  participantCodes: string[];
}

export function draftOf(interview: InterviewState): InterviewDraft {
  const { number, title, date, mode, place, notes, caseIds, interviewerIds, participantCodes } = interview;
  return {
    number: `${number}`,
    title,
    date: date ?? '',
    mode: mode ?? '',
    place,
    notes,
    caseIds,
    interviewerIds,
    participantCodes,
  };
}

/** What the API is sent. A number that is none goes as it is typed, so that the answer says so beside the field. */
export function bodyOf(draft: InterviewDraft) {
  const { number, date, mode, ...rest } = draft;
  const trimmed = number.trim();
  return {
    ...rest,
    number: trimmed === '' ? undefined : /^\d+$/.test(trimmed) ? Number(trimmed) : trimmed,
    date: date.trim() === '' ? null : date.trim(),
    mode: mode === '' ? null : mode,
  };
}

const DRAFT_FIELDS = [
  'number',
  'title',
  'date',
  'mode',
  'place',
  'participantCodes',
  'caseIds',
  'interviewerIds',
  'notes',
] as const satisfies readonly (keyof InterviewDraft)[];

/** The fields in which two drafts differ; the order of a list says nothing. */
export function differingFields(a: InterviewDraft, b: InterviewDraft): (keyof InterviewDraft)[] {
  return DRAFT_FIELDS.filter((field) => wordOf(a[field]) !== wordOf(b[field]));
}

function wordOf(value: string | readonly string[]): string {
  return typeof value === 'string' ? value.trim() : [...value].sort().join('\n');
}
