import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { recordEvent } from '@/lib/domain/audit/record-event';
import { lockStudy } from '@/lib/domain/studies/lock-study';
import { getTheme } from '@/lib/domain/themes/get-theme';
import { renumberSiblings } from '@/lib/domain/themes/theme-place';
import { AppError } from '@/lib/errors';

/** Only a theme that was never applied and has none below it: what was coded must stay readable. */
export async function deleteTheme(access: StudyAccess, id: string): Promise<void> {
  const { studyId } = access;
  await db.$transaction(async (tx) => {
    await lockStudy(tx, access);
    const theme = await getTheme(access, id, tx);
    // Held against a coding that is being written: its foreign key waits here.
    await tx.$queryRaw`SELECT 1 FROM theme WHERE study_id = ${studyId}::uuid AND id = ${id}::uuid FOR UPDATE`;
    const children = await tx.theme.count({ where: { studyId, parentId: id } });
    if (children > 0) throw new AppError('conflict', 'theme.hasChildren', { values: { count: children } });
    const codings = await tx.coding.count({ where: { studyId, themeId: id } });
    if (codings > 0) throw new AppError('conflict', 'theme.hasCodings', { values: { count: codings } });
    const merged = await tx.theme.count({ where: { studyId, mergedIntoId: id } });
    if (merged > 0) throw new AppError('conflict', 'theme.hasMerged', { values: { count: merged } });
    const memos = await tx.memo.count({ where: { studyId, themeId: id } });
    if (memos > 0) throw new AppError('conflict', 'theme.hasMemos', { values: { count: memos } });
    await tx.theme.delete({ where: { id, studyId } });
    await renumberSiblings(tx, access, theme.parentId);
    await recordEvent(tx, access, { action: 'delete', entity: 'theme', entityId: id });
  });
}
