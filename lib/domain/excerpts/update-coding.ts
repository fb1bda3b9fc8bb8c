import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { db, type Db } from '@/lib/db';
import { recordEvent } from '@/lib/domain/audit/record-event';
import { applicationRefusal, holdStandingTheme } from '@/lib/domain/excerpts/applicable-themes';
import { getExcerpt, type ExcerptView } from '@/lib/domain/excerpts/excerpt-view';
import { lockExcerpt } from '@/lib/domain/excerpts/lock-excerpt';
import type { CodingChange } from '@/lib/domain/excerpts/schema';
import { AppError, notFound, staleEdit } from '@/lib/errors';

/** Gives a coding another theme or weight. The coding stays the one it is, and so does its excerpt with its memo. */
export async function updateCoding(
  access: StudyAccess,
  id: string,
  change: CodingChange,
): Promise<ExcerptView> {
  const { studyId } = access;
  const { themeId, weight } = change;
  return db.$transaction(async (tx) => {
    const place = await tx.coding.findFirst({ where: { studyId, id }, select: { excerptId: true } });
    if (!place) throw notFound();
    const { excerptId } = place;
    await lockExcerpt(tx, access, excerptId);
    const coding = await tx.coding.findFirst({ where: { studyId, id, deletedAt: null } });
    if (!coding) throw notFound();
    if (coding.revision !== change.revision) throw staleEdit(await getExcerpt(access, excerptId, tx));
    if (themeId !== undefined && themeId !== coding.themeId)
      await requireApplicable(tx, access, excerptId, themeId);
    await tx.coding.update({
      where: { id, studyId },
      data: {
        ...(themeId !== undefined && { themeId }),
        ...(weight !== undefined && { weight }),
        revision: { increment: 1 },
      },
    });
    await recordEvent(tx, access, {
      action: 'update',
      entity: 'coding',
      entityId: id,
      detail: {
        excerptId,
        fields: Object.keys(change).filter((field) => field !== 'revision'),
        ...(themeId !== undefined && { from: coding.themeId, to: themeId }),
      },
    });
    return getExcerpt(access, excerptId, tx);
  });
}

/** In use, and not on the excerpt already. Held against being archived or merged until the transaction ends. */
async function requireApplicable(
  tx: Db,
  access: StudyAccess,
  excerptId: string,
  themeId: string,
): Promise<void> {
  await holdStandingTheme(tx, access, themeId);
  const refusal = await applicationRefusal(access, [themeId], tx);
  if (refusal) throw refusal;
  const there = await tx.coding.findFirst({
    where: { studyId: access.studyId, excerptId, themeId, deletedAt: null },
    select: { theme: { select: { name: true } } },
  });
  if (there)
    throw new AppError('conflict', 'coding.themeThere', {
      field: 'themeId',
      values: { name: there.theme.name },
    });
}
