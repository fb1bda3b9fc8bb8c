import { countRetrieved, retrievedCountShape } from '@/lib/domain/retrieval/retrieve';
import { retrievalCountQuery } from '@/lib/domain/retrieval/schema';
import { ok } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const GET = studyRoute({
  summary: 'Count the excerpts that meet a query',
  ability: 'study:read',
  query: retrievalCountQuery,
  response: ok(retrievedCountShape),
  handler: (access, { query: { query } }) => countRetrieved(access, query),
});
