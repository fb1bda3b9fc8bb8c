import { createComment } from '@/lib/domain/summaries/create-comment';
import { commentShape, listComments } from '@/lib/domain/summaries/list-comments';
import { newComment } from '@/lib/domain/summaries/schema';
import { created, listOf, ok } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const GET = studyRoute({
  summary: 'List the comments on a summary',
  ability: 'study:read',
  response: ok(listOf(commentShape)),
  handler: async (access, { params }) => ({
    items: await listComments(access, params.summary),
    nextCursor: null,
  }),
});

export const POST = studyRoute({
  summary: 'Comment on a summary',
  ability: 'summaries:comment',
  body: newComment,
  response: created(commentShape),
  handler: (access, { params, body }) => createComment(access, params.summary, body),
});
