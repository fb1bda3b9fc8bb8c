import { createComment } from '@/lib/domain/summaries/create-comment';
import { listComments } from '@/lib/domain/summaries/list-comments';
import { newComment } from '@/lib/domain/summaries/schema';
import { created, studyRoute } from '@/lib/http/route';

export const GET = studyRoute({
  ability: 'study:read',
  handler: async (access, { params }) => ({
    items: await listComments(access, params.summary),
    nextCursor: null,
  }),
});

export const POST = studyRoute({
  ability: 'summaries:comment',
  body: newComment,
  handler: async (access, { params, body }) => created(await createComment(access, params.summary, body)),
});
