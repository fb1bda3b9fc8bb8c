import { listChanges, paragraphChangeShape } from '@/lib/domain/documents/list-changes';
import { changesQuery } from '@/lib/domain/documents/schema';
import { listOf, ok } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const GET = studyRoute({
  summary: 'Read how a version differs from the one before it, or from another',
  ability: 'study:read',
  query: changesQuery,
  response: ok(listOf(paragraphChangeShape)),
  handler: async (access, { params, query }) => ({
    items: await listChanges(access, params.document, { from: query.from, to: params.textVersion }),
    nextCursor: null,
  }),
});
