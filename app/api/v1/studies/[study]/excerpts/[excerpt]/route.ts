import { deleteExcerpt } from '@/lib/domain/excerpts/delete-excerpt';
import { excerptShape, getExcerpt } from '@/lib/domain/excerpts/excerpt-view';
import { deletionBasis, excerptChange } from '@/lib/domain/excerpts/schema';
import { updateExcerpt } from '@/lib/domain/excerpts/update-excerpt';
import { noContent, ok } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const GET = studyRoute({
  summary: 'Read an excerpt',
  ability: 'study:read',
  response: ok(excerptShape),
  handler: (access, { params }) => getExcerpt(access, params.excerpt),
});

export const PATCH = studyRoute({
  summary: 'Move an excerpt, choose its cases, write its memo or mark it as a key quote',
  ability: 'coding:write',
  body: excerptChange,
  response: ok(excerptShape),
  handler: (access, { params, body }) => updateExcerpt(access, params.excerpt, body),
});

export const DELETE = studyRoute({
  summary: 'Delete an excerpt with its codings',
  ability: 'coding:write',
  query: deletionBasis,
  response: noContent,
  handler: (access, { params, query }) => deleteExcerpt(access, params.excerpt, query),
});
