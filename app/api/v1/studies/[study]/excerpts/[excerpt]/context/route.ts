import {
  excerptContextQuery,
  excerptContextShape,
  getExcerptContext,
} from '@/lib/domain/retrieval/get-excerpt-context';
import { ok } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const GET = studyRoute({
  summary: 'Read the paragraphs around an excerpt',
  ability: 'study:read',
  query: excerptContextQuery,
  response: ok(excerptContextShape),
  handler: (access, { params, query }) => getExcerptContext(access, params.excerpt, query),
});
