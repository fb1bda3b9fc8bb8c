import { summaryShape } from '@/lib/domain/summaries/get-summary';
import { withdrawSummary } from '@/lib/domain/summaries/withdraw-summary';
import { ok } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const POST = studyRoute({
  summary: 'Withdraw a summary from review',
  ability: 'summaries:write',
  response: ok(summaryShape),
  handler: (access, { params }) => withdrawSummary(access, params.summary),
});
