import { listWaitingExcerpts, waitingExcerptShape } from '@/lib/domain/excerpts/list-waiting-excerpts';
import { listOf, ok } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const GET = studyRoute({
  summary:
    'List the excerpts of a document that a change of its text touched, until a person has looked at them',
  ability: 'study:read',
  response: ok(listOf(waitingExcerptShape)),
  handler: async (access, { params }) => ({
    items: await listWaitingExcerpts(access, params.document),
    nextCursor: null,
  }),
});
