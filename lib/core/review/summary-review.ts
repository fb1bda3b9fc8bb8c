export type SummaryState = 'DRAFT' | 'SUBMITTED' | 'CHANGES_REQUESTED' | 'APPROVED';

export const REVIEW_EVENTS = ['EDIT', 'SUBMIT', 'WITHDRAW', 'REQUEST_CHANGES', 'APPROVE'] as const;
export type ReviewEvent = (typeof REVIEW_EVENTS)[number];

/** Who stands before a summary. */
export interface Reviewer {
  abilities: { canWrite: boolean; canDecide: boolean };
  /** They wrote, or submitted, any version of it. */
  isContributor: boolean;
}

/** Why an event cannot happen: not from this state, not for this person, not on one's own work, not without a reason. */
export type ReviewRefusal = 'wrong-state' | 'not-permitted' | 'own-work' | 'reason-missing';

export type ReviewOutcome =
  | {
      state: SummaryState;
      /** The version at hand stays as it was decided on; what is written goes into a new one. */
      startsVersion: boolean;
    }
  | { refusal: ReviewRefusal };

const NEXT: Record<SummaryState, Partial<Record<ReviewEvent, SummaryState>>> = {
  DRAFT: { EDIT: 'DRAFT', SUBMIT: 'SUBMITTED' },
  SUBMITTED: { WITHDRAW: 'DRAFT', REQUEST_CHANGES: 'CHANGES_REQUESTED', APPROVE: 'APPROVED' },
  CHANGES_REQUESTED: { EDIT: 'DRAFT' },
  APPROVED: { EDIT: 'DRAFT' },
};

/** What a person may do with a summary now. */
export function allowedEvents({ state, ...reviewer }: Reviewer & { state: SummaryState }): ReviewEvent[] {
  return REVIEW_EVENTS.filter(
    (event) => NEXT[state][event] !== undefined && refusalOf(event, reviewer) === null,
  );
}

/**
 * Where an event leads, or why it is refused. Decisions (request changes, approve) need a reason and are never taken by
 * who contributed to the summary, whatever their roles; withdrawing is for contributors alone. A submitted summary is
 * not edited: it is withdrawn first.
 */
export function nextState({
  state,
  event,
  reason = '',
  ...reviewer
}: Reviewer & { state: SummaryState; event: ReviewEvent; reason?: string }): ReviewOutcome {
  const next = NEXT[state][event];
  const refusal = refusalOf(event, reviewer) ?? (next === undefined ? 'wrong-state' : null);
  if (refusal !== null || next === undefined) return { refusal: refusal ?? 'wrong-state' };
  if (isDecision(event) && reason.trim() === '') return { refusal: 'reason-missing' };
  return { state: next, startsVersion: event === 'EDIT' && state !== 'DRAFT' };
}

function refusalOf(event: ReviewEvent, { abilities, isContributor }: Reviewer): ReviewRefusal | null {
  if (isDecision(event)) {
    if (!abilities.canDecide) return 'not-permitted';
    return isContributor ? 'own-work' : null;
  }
  if (event === 'WITHDRAW' && !isContributor) return 'not-permitted';
  return abilities.canWrite ? null : 'not-permitted';
}

function isDecision(event: ReviewEvent): boolean {
  return event === 'REQUEST_CHANGES' || event === 'APPROVE';
}
