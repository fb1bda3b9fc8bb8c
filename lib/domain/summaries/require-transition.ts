import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import {
  nextState,
  type ReviewEvent,
  type ReviewRefusal,
  type SummaryState,
} from '@/lib/core/review/summary-review';
import { reviewerOf, type SummaryView } from '@/lib/domain/summaries/get-summary';
import { AppError } from '@/lib/errors';

/**
 * The state an event leads to. Runs under the summary's lock, on the view read there.
 *
 * @throws AppError 403 when it is not for this person, 409 with the summary when it is not for this state
 */
export function requireTransition(
  access: StudyAccess,
  summary: SummaryView,
  event: ReviewEvent,
  reason?: string,
): SummaryState {
  const contributors = new Set(summary.contributed ? [access.userId] : []);
  const outcome = nextState({
    state: summary.state,
    event,
    ...reviewerOf(access, contributors),
    ...(reason === undefined ? {} : { reason }),
  });
  if ('refusal' in outcome) throw refused(outcome.refusal, summary);
  return outcome.state;
}

function refused(refusal: ReviewRefusal, summary: SummaryView): AppError {
  switch (refusal) {
    case 'not-permitted':
      return new AppError('forbidden', 'forbidden');
    case 'own-work':
      return new AppError('forbidden', 'summary.ownWork');
    case 'reason-missing':
      return new AppError('invalid', 'required', { field: 'reason' });
    case 'wrong-state':
      return new AppError('conflict', `summary.notNow.${summary.state}`, { current: summary });
  }
}
