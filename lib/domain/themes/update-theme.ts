import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { db, type Db } from '@/lib/db';
import { recordEvent } from '@/lib/domain/audit/record-event';
import { lockStudy } from '@/lib/domain/studies/lock-study';
import { archiveBranch, bringBack } from '@/lib/domain/themes/archive-branch';
import { askLookAgain, meansOther, refreshLookAgain } from '@/lib/domain/themes/ask-look-again';
import { getTheme } from '@/lib/domain/themes/get-theme';
import { recordThemeRevisions } from '@/lib/domain/themes/record-theme-revisions';
import type { ThemeChange } from '@/lib/domain/themes/schema';
import {
  positionAfter,
  renumberSiblings,
  requireFreeName,
  requirePlace,
} from '@/lib/domain/themes/theme-place';
import type { ThemeView } from '@/lib/domain/themes/theme-view';
import { staleEdit } from '@/lib/errors';

/**
 * Changes what a theme says, where it stands, whether it is archived, or all of these. The lock keeps two moves from making
 * a cycle between them. A new parent without a position puts the theme last. When what it means changes, its codings may be
 * put on the list of what is looked at again.
 */
export async function updateTheme(
  access: StudyAccess,
  themeId: string,
  change: ThemeChange,
): Promise<ThemeView> {
  return db.$transaction(
    async (tx) => {
      await lockStudy(tx, access);
      const before = await getTheme(access, themeId, tx);
      if (before.revision !== change.revision) throw staleEdit(before);
      const below = await writeChange(tx, access, before, change);
      await recordThemeRevisions(tx, access, [before.id, ...below]);
      const after = await getTheme(access, before.id, tx);
      const asked = await passOn(tx, access, { before, after, lookAgain: change.lookAgain });
      const { parentId } = after;
      const { archived } = change;
      const fields = Object.keys(change).filter((field) => field !== 'revision' && field !== 'lookAgain');
      await recordEvent(tx, access, {
        action: 'update',
        entity: 'theme',
        entityId: before.id,
        detail: {
          fields,
          parentId,
          ...(archived !== undefined && { archived }),
          ...(asked > 0 && { asked }),
        },
      });
      return after;
    },
    { timeout: 300_000 },
  );
}

/** Answers the themes below that changed with it. */
async function writeChange(
  tx: Db,
  access: StudyAccess,
  before: ThemeView,
  change: ThemeChange,
): Promise<string[]> {
  const { id } = before;
  const { revision, position: index, after, parentId = before.parentId, archived, ...rest } = change;
  const { lookAgain: _, ...fields } = rest;
  const leaves = parentId !== before.parentId;
  if (leaves) await requirePlace(tx, access, id, parentId);
  const isLive = archived === undefined ? before.archivedAt === null : !archived;
  if (isLive) await requireFreeName(tx, access, fields.name ?? before.name, parentId, id);
  const position =
    after === undefined ? index : await positionAfter(tx, access, { theme: before, parentId, after });
  await tx.theme.update({
    where: { id, studyId: access.studyId },
    data: { ...fields, parentId, revision: revision + 1 },
  });
  if (leaves) await renumberSiblings(tx, access, before.parentId);
  if (leaves || position !== undefined)
    await renumberSiblings(tx, access, parentId, { themeId: id, position });
  if (archived === true) return archiveBranch(tx, access, id);
  if (archived === false && before.archivedAt) return bringBack(tx, access, { ...before, parentId });
  return [];
}

interface Reworded {
  before: ThemeView;
  after: ThemeView;
  lookAgain: boolean | undefined;
}

/** How many codings are to be looked at again. */
async function passOn(tx: Db, access: StudyAccess, { before, after, lookAgain }: Reworded): Promise<number> {
  if (!meansOther(before, after)) return 0;
  if (lookAgain === true) return askLookAgain(tx, access, after);
  await refreshLookAgain(tx, access, after);
  return 0;
}
