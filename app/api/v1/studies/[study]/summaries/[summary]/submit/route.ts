import { summaryShape } from '@/lib/domain/summaries/get-summary';
import { submission } from '@/lib/domain/summaries/schema';
import { submitSummary } from '@/lib/domain/summaries/submit-summary';
import { ok } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const POST = studyRoute({
  summary: 'Submit a summary for review',
  ability: 'summaries:write',
  body: submission.optional(),
  response: ok(summaryShape),
  handler: (access, { params, body = {} }) => submitSummary(access, params.summary, body),
});
