import { deleteExcerpt } from '@/lib/domain/excerpts/delete-excerpt';
import { getExcerpt } from '@/lib/domain/excerpts/excerpt-view';
import { excerptChange } from '@/lib/domain/excerpts/schema';
import { updateExcerpt } from '@/lib/domain/excerpts/update-excerpt';
import { studyRoute } from '@/lib/http/route';

export const GET = studyRoute({
  ability: 'study:read',
  handler: (access, { params }) => getExcerpt(access, params.excerpt),
});

export const PATCH = studyRoute({
  ability: 'coding:write',
  body: excerptChange,
  handler: (access, { params, body }) => updateExcerpt(access, params.excerpt, body),
});

export const DELETE = studyRoute({
  ability: 'coding:write',
  handler: (access, { params }) => deleteExcerpt(access, params.excerpt),
});
