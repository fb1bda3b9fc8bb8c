import { listSimilarParagraphs, similarParagraphShape } from '@/lib/domain/proposals/list-similar-paragraphs';
import { similarQuery } from '@/lib/domain/proposals/schema';
import { listOf, ok } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const GET = studyRoute({
  summary: 'List paragraphs of the study like a range of a document',
  ability: 'study:read',
  query: similarQuery,
  response: ok(listOf(similarParagraphShape)),
  handler: async (access, { query: { document, ...range } }) => ({
    items: await listSimilarParagraphs(access, document, range),
    nextCursor: null,
  }),
});
