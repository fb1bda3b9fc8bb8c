import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { recordEvent } from '@/lib/domain/audit/record-event';
import { COMMENT_SELECT, commentView, type CommentView } from '@/lib/domain/summaries/list-comments';
import { lockSummary } from '@/lib/domain/summaries/lock-summary';
import { notFound } from '@/lib/errors';

/** Settles a comment, or opens it again. The time of the first settling stays. */
export async function resolveComment(
  access: StudyAccess,
  summaryId: string,
  id: string,
  resolved: boolean,
): Promise<CommentView> {
  const where = { id, studyId: access.studyId, summaryId };
  return db.$transaction(async (tx) => {
    await lockSummary(tx, access, summaryId);
    const comment = await tx.summaryComment.findFirst({ where, select: COMMENT_SELECT });
    if (!comment) throw notFound();
    if ((comment.resolvedAt !== null) === resolved) return commentView(comment);
    const after = await tx.summaryComment.update({
      where,
      data: { resolvedAt: resolved ? new Date() : null },
      select: COMMENT_SELECT,
    });
    await recordEvent(tx, access, {
      action: resolved ? 'resolve' : 'reopen',
      entity: 'summaryComment',
      entityId: id,
      detail: { summaryId },
    });
    return commentView(after);
  });
}
