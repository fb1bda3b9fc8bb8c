import { createExcerpt } from '@/lib/domain/excerpts/create-excerpt';
import { listDocumentExcerpts } from '@/lib/domain/excerpts/list-document-excerpts';
import { newExcerpt } from '@/lib/domain/excerpts/schema';
import { created, studyRoute } from '@/lib/http/route';

export const GET = studyRoute({
  ability: 'study:read',
  handler: async (access, { params }) => ({
    items: await listDocumentExcerpts(access, params.document),
    nextCursor: null,
  }),
});

export const POST = studyRoute({
  ability: 'coding:write',
  body: newExcerpt,
  handler: async (access, { params, body }) => created(await createExcerpt(access, params.document, body)),
});
