import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import type { Db } from '@/lib/db';
import { notFound } from '@/lib/errors';

/** The themes of a question are exactly these; those of another study are not found. */
export async function writeThemes(
  tx: Db,
  { studyId }: StudyAccess,
  questionId: string,
  themeIds: readonly string[],
): Promise<void> {
  const found = await tx.theme.count({ where: { studyId, id: { in: [...themeIds] } } });
  if (found !== themeIds.length) throw notFound();
  await tx.guideQuestionTheme.deleteMany({ where: { studyId, questionId } });
  await tx.guideQuestionTheme.createMany({
    data: themeIds.map((themeId) => ({ studyId, questionId, themeId })),
  });
}

/** Numbers the questions in use from 0; `moved` goes to its place, beyond the end meaning the end. */
export async function renumberQuestions(
  tx: Db,
  { studyId }: StudyAccess,
  moved?: { id: string; position: number },
): Promise<void> {
  const rows = await tx.guideQuestion.findMany({
    where: { studyId, archivedAt: null },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true, position: true },
  });
  const mover = rows.find(({ id }) => id === moved?.id);
  const others = rows.filter((row) => row !== mover);
  const ordered = mover && moved ? others.toSpliced(moved.position, 0, mover) : rows;
  for (const [position, row] of ordered.entries()) {
    if (row.position === position) continue;
    await tx.guideQuestion.update({ where: { id: row.id, studyId }, data: { position } });
  }
}
