import { countWaitingExcerpts, waitingDocumentShape } from '@/lib/domain/excerpts/count-waiting-excerpts';
import { listOf, ok } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const GET = studyRoute({
  summary: 'Count the excerpts that wait for a person, by document',
  ability: 'study:read',
  response: ok(listOf(waitingDocumentShape)),
  handler: async (access) => ({ items: await countWaitingExcerpts(access), nextCursor: null }),
});
