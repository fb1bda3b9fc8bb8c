import { commentShape } from '@/lib/domain/summaries/list-comments';
import { resolveComment } from '@/lib/domain/summaries/resolve-comment';
import { ok } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const POST = studyRoute({
  summary: 'Mark a comment as resolved',
  ability: 'summaries:comment',
  response: ok(commentShape),
  handler: (access, { params }) => resolveComment(access, params.summary, params.comment, true),
});

/** Opens the comment again. */
export const DELETE = studyRoute({
  summary: 'Open a comment again',
  ability: 'summaries:comment',
  response: ok(commentShape),
  handler: (access, { params }) => resolveComment(access, params.summary, params.comment, false),
});
