import { z } from 'zod';
import { deleteCoding } from '@/lib/domain/excerpts/delete-coding';
import { excerptShape } from '@/lib/domain/excerpts/excerpt-view';
import { codingChange, codingDeletion } from '@/lib/domain/excerpts/schema';
import { updateCoding } from '@/lib/domain/excerpts/update-coding';
import { ok } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const PATCH = studyRoute({
  summary: 'Give a coding another theme or weight',
  ability: 'coding:write',
  body: codingChange,
  response: ok(excerptShape),
  handler: (access, { params, body }) => updateCoding(access, params.coding, body),
});

export const DELETE = studyRoute({
  summary: 'Take a theme off an excerpt',
  ability: 'coding:write',
  query: codingDeletion,
  response: ok(z.object({ excerpt: excerptShape.nullable() })),
  handler: (access, { params, query }) => deleteCoding(access, params.coding, query),
});
