import { excerptPairShape } from '@/lib/domain/excerpts/excerpt-view';
import { excerptSplit } from '@/lib/domain/excerpts/schema';
import { splitExcerpt } from '@/lib/domain/excerpts/split-excerpt';
import { ok } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const POST = studyRoute({
  summary: 'Make two excerpts of one',
  ability: 'coding:write',
  body: excerptSplit,
  response: ok(excerptPairShape),
  handler: (access, { params, body }) => splitExcerpt(access, params.excerpt, body),
});
