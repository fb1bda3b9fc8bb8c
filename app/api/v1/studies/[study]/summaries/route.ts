import { createSummary } from '@/lib/domain/summaries/create-summary';
import { summaryShape } from '@/lib/domain/summaries/get-summary';
import { listSummaries } from '@/lib/domain/summaries/list-summaries';
import { newSummary } from '@/lib/domain/summaries/schema';
import { summaryOverviewShape } from '@/lib/domain/summaries/summary-row';
import { created, listOf, ok } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const GET = studyRoute({
  summary: 'List the case summaries',
  ability: 'study:read',
  response: ok(listOf(summaryOverviewShape)),
  handler: async (access) => ({ items: await listSummaries(access), nextCursor: null }),
});

export const POST = studyRoute({
  summary: 'Begin the summary of a case',
  ability: 'summaries:write',
  body: newSummary,
  response: created(summaryShape),
  handler: (access, { body }) => createSummary(access, body),
});
