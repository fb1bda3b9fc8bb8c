import { excerptShape } from '@/lib/domain/excerpts/excerpt-view';
import { newAnchor } from '@/lib/domain/excerpts/schema';
import { updateExcerpt } from '@/lib/domain/excerpts/update-excerpt';
import { ok } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const POST = studyRoute({
  summary: 'Say where an excerpt stands in the current text',
  ability: 'coding:write',
  body: newAnchor,
  response: ok(excerptShape),
  handler: (access, { params, body }) => updateExcerpt(access, params.excerpt, body),
});
