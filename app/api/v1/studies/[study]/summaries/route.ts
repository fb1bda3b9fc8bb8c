import { createSummary } from '@/lib/domain/summaries/create-summary';
import { listSummaries } from '@/lib/domain/summaries/list-summaries';
import { newSummary } from '@/lib/domain/summaries/schema';
import { created, studyRoute } from '@/lib/http/route';

export const GET = studyRoute({
  ability: 'study:read',
  handler: async (access) => ({ items: await listSummaries(access), nextCursor: null }),
});

export const POST = studyRoute({
  ability: 'summaries:write',
  body: newSummary,
  handler: async (access, { body }) => created(await createSummary(access, body)),
});
