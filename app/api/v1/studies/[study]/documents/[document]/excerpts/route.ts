import { createExcerpt } from '@/lib/domain/excerpts/create-excerpt';
import { excerptShape } from '@/lib/domain/excerpts/excerpt-view';
import { listDocumentExcerpts } from '@/lib/domain/excerpts/list-document-excerpts';
import { newExcerpt } from '@/lib/domain/excerpts/schema';
import { created, listOf, ok } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const GET = studyRoute({
  summary: 'List the excerpts of a document',
  ability: 'study:read',
  response: ok(listOf(excerptShape)),
  handler: async (access, { params }) => ({
    items: await listDocumentExcerpts(access, params.document),
    nextCursor: null,
  }),
});

export const POST = studyRoute({
  summary: 'Mark a range of a document with themes',
  ability: 'coding:write',
  body: newExcerpt,
  response: created(excerptShape),
  handler: (access, { params, body }) => createExcerpt(access, params.document, body),
});
