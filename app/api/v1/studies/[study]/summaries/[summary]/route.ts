import { getSummary, summaryShape } from '@/lib/domain/summaries/get-summary';
import { summaryChange } from '@/lib/domain/summaries/schema';
import { updateSummary } from '@/lib/domain/summaries/update-summary';
import { ok } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const GET = studyRoute({
  summary: 'Read a summary with its text',
  ability: 'study:read',
  response: ok(summaryShape),
  handler: (access, { params }) => getSummary(access, params.summary),
});

export const PATCH = studyRoute({
  summary: 'Write in a summary',
  ability: 'summaries:write',
  body: summaryChange,
  response: ok(summaryShape),
  handler: (access, { params, body }) => updateSummary(access, params.summary, body),
});
