import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { PINNED_COLUMNS, toPinnedView, type PinnedThemeView } from '@/lib/domain/themes/pinned-theme-view';

/** The themes that this person wants at hand, in the order in which they were pinned: that of the keys. */
export async function listPinnedThemes({ studyId, userId }: StudyAccess): Promise<PinnedThemeView[]> {
  const rows = await db.pinnedTheme.findMany({
    where: { studyId, userId, theme: { mergedIntoId: null } },
    orderBy: [{ pinnedAt: 'asc' }, { themeId: 'asc' }],
    select: PINNED_COLUMNS,
  });
  return rows.map(toPinnedView);
}
