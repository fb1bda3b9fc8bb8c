import { excerptPairShape } from '@/lib/domain/excerpts/excerpt-view';
import { excerptUnjoin } from '@/lib/domain/excerpts/schema';
import { unjoinExcerpts } from '@/lib/domain/excerpts/unjoin-excerpts';
import { ok } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const POST = studyRoute({
  summary: 'Take back that two excerpts were joined',
  ability: 'coding:write',
  body: excerptUnjoin,
  response: ok(excerptPairShape),
  handler: (access, { params, body }) => unjoinExcerpts(access, params.excerpt, body),
});
