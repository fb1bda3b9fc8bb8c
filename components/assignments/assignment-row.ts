import { isLate } from '@/lib/core/assignments/coding-progress';
import type { InterviewStage } from '@/lib/core/interviews/interview-stage';

export interface Assignment {
  id: string;
  interviewId: string;
  coderId: string;
  dueOn: string | null;
  completedAt: string | null;
  hasBegun: boolean;
  revision: number;
}

export interface AssignedInterview {
  id: string;
  number: number;
  title: string;
  stage: InterviewStage;
  caseIds: string[];
}

export interface Person {
  id: string;
  name: string;
  removed: boolean;
  /** Whether interviews can be given to them. */
  codes: boolean;
}

export interface AssignmentRights {
  manage: boolean;
  code: boolean;
  /** Saying that an interview is coded. */
  stage: boolean;
}

export const ASSIGNMENT_STATES = ['late', 'waiting', 'begun', 'complete'] as const;
export type AssignmentState = (typeof ASSIGNMENT_STATES)[number];

export function stateOf({ dueOn, completedAt, hasBegun }: Assignment, today: string): AssignmentState {
  if (completedAt !== null) return 'complete';
  if (isLate({ dueOn, isComplete: false }, today)) return 'late';
  return hasBegun ? 'begun' : 'waiting';
}

/** Which interviews are shown: by who codes them (an id, `none`, or '' for anybody) and by a state of theirs. */
export interface AssignmentFilter {
  coder: string;
  state: string;
}

export const NO_CODER = 'none';

export function passes(assignments: readonly Assignment[], filter: AssignmentFilter, today: string): boolean {
  if (filter.coder === NO_CODER) return assignments.length === 0;
  const own = assignments.filter(({ coderId }) => filter.coder === '' || coderId === filter.coder);
  if (filter.state !== '') return own.some((each) => stateOf(each, today) === filter.state);
  return filter.coder === '' || own.length > 0;
}
