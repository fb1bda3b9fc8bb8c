import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { recordEvent } from '@/lib/domain/audit/record-event';
import { getTheme } from '@/lib/domain/themes/get-theme';
import { PINNED_COLUMNS, toPinnedView, type PinnedThemeView } from '@/lib/domain/themes/pinned-theme-view';

/** Pinning what is pinned changes nothing. */
export async function pinTheme(access: StudyAccess, themeId: string): Promise<PinnedThemeView> {
  const { studyId, userId } = access;
  return db.$transaction(async (tx) => {
    await getTheme(access, themeId, tx);
    const data = [{ studyId, userId, themeId }];
    const { count } = await tx.pinnedTheme.createMany({ data, skipDuplicates: true });
    if (count > 0)
      await recordEvent(tx, access, { action: 'create', entity: 'pinned-theme', entityId: themeId });
    const where = { studyId_userId_themeId: { studyId, userId, themeId } };
    return toPinnedView(await tx.pinnedTheme.findUniqueOrThrow({ where, select: PINNED_COLUMNS }));
  });
}
