import 'server-only';
import { z } from 'zod';
import type { Prisma } from '@/generated/prisma/client';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { PERSON_SELECT, personOf, personShape } from '@/lib/domain/summaries/person';
import { notFound } from '@/lib/errors';

export const commentShape = z
  .object({
    id: z.uuid(),
    text: z.string(),
    author: personShape,
    createdAt: z.date(),
    resolvedAt: z.date().nullable(),
  })
  .meta({ id: 'SummaryComment' });
export type CommentView = z.output<typeof commentShape>;

export const COMMENT_SELECT = {
  id: true,
  text: true,
  createdAt: true,
  resolvedAt: true,
  author: PERSON_SELECT,
} satisfies Prisma.SummaryCommentSelect;

/** On the text as a whole, the first one first. */
export async function listComments({ studyId }: StudyAccess, summaryId: string): Promise<CommentView[]> {
  const summary = await db.summary.findFirst({
    where: { studyId, id: summaryId },
    select: { comments: { select: COMMENT_SELECT, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] } },
  });
  if (!summary) throw notFound();
  return summary.comments.map(commentView);
}

export function commentView({
  author,
  ...comment
}: Prisma.SummaryCommentGetPayload<{ select: typeof COMMENT_SELECT }>): CommentView {
  return { ...comment, author: personOf(author) };
}
