import 'server-only';
import { z } from 'zod';
import type { StudyAccess } from '@/lib/access/door';
import { db, type Db } from '@/lib/db';
import { notFound } from '@/lib/errors';

export const askedShape = z
  .object({
    items: z.array(
      z.object({
        questionId: z.uuid(),
        text: z.string(),
        archived: z.boolean(),
        asked: z.boolean().nullable().describe('Null while nobody recorded it.'),
      }),
    ),
    nextCursor: z.string().nullable(),
    revision: z.int().describe('The interview’s.'),
  })
  .meta({ id: 'AskedQuestions' });
export type AskedQuestions = z.output<typeof askedShape>;

/** Which questions of the guide were asked in an interview; those asked no more only where something was recorded of them. */
export async function listAsked(
  { studyId }: StudyAccess,
  interviewId: string,
  tx: Db = db,
): Promise<AskedQuestions> {
  const interview = await tx.interview.findFirst({
    where: { studyId, id: interviewId },
    select: { revision: true },
  });
  if (!interview) throw notFound();
  const questions = await tx.guideQuestion.findMany({
    where: { studyId, OR: [{ archivedAt: null }, { asked: { some: { interviewId } } }] },
    orderBy: [{ archivedAt: { sort: 'asc', nulls: 'first' } }, { position: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      text: true,
      archivedAt: true,
      asked: { where: { interviewId }, select: { asked: true } },
    },
  });
  return {
    items: questions.map(({ id, text, archivedAt, asked }) => ({
      questionId: id,
      text,
      archived: archivedAt !== null,
      asked: asked[0]?.asked ?? null,
    })),
    nextCursor: null,
    revision: interview.revision,
  };
}
