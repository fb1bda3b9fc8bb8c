import { resolveComment } from '@/lib/domain/summaries/resolve-comment';
import { studyRoute } from '@/lib/http/route';

export const POST = studyRoute({
  ability: 'summaries:comment',
  handler: (access, { params }) => resolveComment(access, params.summary, params.comment, true),
});

/** Opens the comment again. */
export const DELETE = studyRoute({
  ability: 'summaries:comment',
  handler: (access, { params }) => resolveComment(access, params.summary, params.comment, false),
});
