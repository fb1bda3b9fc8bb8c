import 'server-only';
import { v7 as newId } from 'uuid';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { recordEvent } from '@/lib/domain/audit/record-event';
import { COMMENT_SELECT, commentView, type CommentView } from '@/lib/domain/summaries/list-comments';
import { lockSummary } from '@/lib/domain/summaries/lock-summary';
import type { NewComment } from '@/lib/domain/summaries/schema';
import { notFound } from '@/lib/errors';

/** The same id a second time is answered with the comment that stands. */
export async function createComment(
  access: StudyAccess,
  summaryId: string,
  { id = newId(), text }: NewComment,
): Promise<CommentView> {
  const { studyId, userId } = access;
  return db.$transaction(async (tx) => {
    await lockSummary(tx, access, summaryId);
    const taken = await tx.summaryComment.findUnique({
      where: { id },
      select: { studyId: true, summaryId: true },
    });
    if (taken && (taken.studyId !== studyId || taken.summaryId !== summaryId)) throw notFound();
    if (taken)
      return commentView(
        await tx.summaryComment.findUniqueOrThrow({ where: { id }, select: COMMENT_SELECT }),
      );
    const comment = await tx.summaryComment.create({
      data: { id, studyId, summaryId, authorId: userId, text },
      select: COMMENT_SELECT,
    });
    await recordEvent(tx, access, {
      action: 'create',
      entity: 'summaryComment',
      entityId: id,
      detail: { summaryId },
    });
    return commentView(comment);
  });
}
