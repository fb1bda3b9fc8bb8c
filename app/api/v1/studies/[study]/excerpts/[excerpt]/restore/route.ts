import { excerptShape } from '@/lib/domain/excerpts/excerpt-view';
import { restoreExcerpt } from '@/lib/domain/excerpts/restore-excerpt';
import { restoreBasis } from '@/lib/domain/excerpts/schema';
import { ok } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const POST = studyRoute({
  summary: 'Bring an excerpt back',
  ability: 'coding:write',
  query: restoreBasis,
  response: ok(excerptShape),
  handler: (access, { params, query }) => restoreExcerpt(access, params.excerpt, query),
});
