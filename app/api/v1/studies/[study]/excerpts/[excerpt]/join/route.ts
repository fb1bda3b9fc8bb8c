import { excerptShape } from '@/lib/domain/excerpts/excerpt-view';
import { joinExcerpts } from '@/lib/domain/excerpts/join-excerpts';
import { excerptJoin } from '@/lib/domain/excerpts/schema';
import { ok } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const POST = studyRoute({
  summary: 'Make one excerpt of two that stand beside each other',
  ability: 'coding:write',
  body: excerptJoin,
  response: ok(excerptShape),
  handler: (access, { params, body }) => joinExcerpts(access, params.excerpt, body),
});
