import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { recordEvent } from '@/lib/domain/audit/record-event';
import { lockStudy } from '@/lib/domain/studies/lock-study';
import { getTheme } from '@/lib/domain/themes/get-theme';
import type { ThemeChange } from '@/lib/domain/themes/schema';
import { renumberSiblings, requireFreeName, requirePlace } from '@/lib/domain/themes/theme-place';
import type { ThemeView } from '@/lib/domain/themes/theme-view';
import { staleEdit } from '@/lib/errors';

/**
 * Changes what a theme says, where it stands, or both. The lock keeps two moves from making a cycle between them.
 * A new parent without a position puts the theme last.
 */
export async function updateTheme(
  access: StudyAccess,
  themeId: string,
  change: ThemeChange,
): Promise<ThemeView> {
  return db.$transaction(async (tx) => {
    await lockStudy(tx, access);
    const before = await getTheme(access, themeId, tx);
    if (before.revision !== change.revision) throw staleEdit(before);
    const { id } = before;
    const { revision, position, parentId = before.parentId, ...fields } = change;
    const leaves = parentId !== before.parentId;
    if (leaves) await requirePlace(tx, access, id, parentId);
    await requireFreeName(tx, access, fields.name ?? before.name, parentId, id);
    await tx.theme.update({
      where: { id, studyId: access.studyId },
      data: { ...fields, parentId, revision: revision + 1 },
    });
    if (leaves) await renumberSiblings(tx, access, before.parentId);
    if (leaves || position !== undefined)
      await renumberSiblings(tx, access, parentId, { themeId: id, position });
    const changed = Object.keys(change).filter((field) => field !== 'revision');
    await recordEvent(tx, access, {
      action: 'update',
      entity: 'theme',
      entityId: id,
      detail: { fields: changed, parentId },
    });
    return getTheme(access, id, tx);
  });
}
