import { getSummary } from '@/lib/domain/summaries/get-summary';
import { summaryChange } from '@/lib/domain/summaries/schema';
import { updateSummary } from '@/lib/domain/summaries/update-summary';
import { studyRoute } from '@/lib/http/route';

export const GET = studyRoute({
  ability: 'study:read',
  handler: (access, { params }) => getSummary(access, params.summary),
});

export const PATCH = studyRoute({
  ability: 'summaries:write',
  body: summaryChange,
  handler: (access, { params, body }) => updateSummary(access, params.summary, body),
});
