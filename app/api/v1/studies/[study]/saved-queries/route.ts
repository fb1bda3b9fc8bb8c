import { createSavedQuery } from '@/lib/domain/saved-queries/create-saved-query';
import { listSavedQueries, savedQueryShape } from '@/lib/domain/saved-queries/saved-query-view';
import { newSavedQuery } from '@/lib/domain/saved-queries/schema';
import { created, listOf, ok } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const GET = studyRoute({
  summary: 'List one’s own saved queries and those that others share',
  ability: 'study:read',
  response: ok(listOf(savedQueryShape)),
  handler: async (access) => ({ items: await listSavedQueries(access), nextCursor: null }),
});

export const POST = studyRoute({
  summary: 'Keep a query under a name',
  ability: 'coding:write',
  body: newSavedQuery,
  response: created(savedQueryShape),
  handler: (access, { body }) => createSavedQuery(access, body),
});
