import 'server-only';
import { z } from 'zod';
import type { StudyAccess } from '@/lib/access/door';
import { standingTheme } from '@/lib/core/coding/standing-theme';
import { db, type Db } from '@/lib/db';
import { notFound } from '@/lib/errors';

export const questionShape = z
  .object({
    id: z.uuid(),
    text: z.string(),
    position: z.int().describe('From 0, among the questions in use.'),
    archived: z.boolean(),
    themeIds: z
      .array(z.uuid())
      .describe('The themes it asks about; of merged ones, those that took them over.'),
    revision: z.int(),
  })
  .meta({ id: 'GuideQuestion' });
export type QuestionView = z.output<typeof questionShape>;

/** The study's interview guide: the questions in use in their order, then those that are asked no more. */
export async function listQuestions({ studyId }: StudyAccess, tx: Db = db): Promise<QuestionView[]> {
  const rows = await tx.guideQuestion.findMany({
    where: { studyId },
    orderBy: [{ archivedAt: { sort: 'asc', nulls: 'first' } }, { position: 'asc' }, { id: 'asc' }],
    include: { themes: { select: { themeId: true }, orderBy: { themeId: 'asc' } } },
  });
  const themes = await tx.theme.findMany({ where: { studyId }, select: { id: true, mergedIntoId: true } });
  const mergedInto = new Map(themes.map(({ id, mergedIntoId }) => [id, mergedIntoId]));
  return rows.map((row) => ({
    id: row.id,
    text: row.text,
    position: row.position,
    archived: row.archivedAt !== null,
    themeIds: [...new Set(row.themes.map(({ themeId }) => standingTheme(mergedInto, themeId)))],
    revision: row.revision,
  }));
}

export async function getQuestion(access: StudyAccess, id: string, tx: Db = db): Promise<QuestionView> {
  const question = (await listQuestions(access, tx)).find((each) => each.id === id);
  if (!question) throw notFound();
  return question;
}
