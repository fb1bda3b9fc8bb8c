import { createCoding } from '@/lib/domain/excerpts/create-coding';
import { excerptShape } from '@/lib/domain/excerpts/excerpt-view';
import { newCoding } from '@/lib/domain/excerpts/schema';
import { created } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const POST = studyRoute({
  summary: 'Apply a theme to an excerpt',
  ability: 'coding:write',
  body: newCoding,
  response: created(excerptShape),
  handler: (access, { params, body }) => createCoding(access, params.excerpt, body),
});
