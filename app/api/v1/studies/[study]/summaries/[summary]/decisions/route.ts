import { decideSummary } from '@/lib/domain/summaries/decide-summary';
import { summaryShape } from '@/lib/domain/summaries/get-summary';
import { newDecision } from '@/lib/domain/summaries/schema';
import { created } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const POST = studyRoute({
  summary: 'Approve a version or ask for changes',
  ability: 'summaries:decide',
  body: newDecision,
  response: created(summaryShape),
  handler: (access, { params, body }) => decideSummary(access, params.summary, body),
});
