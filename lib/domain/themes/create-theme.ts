import 'server-only';
import { v7 as newId } from 'uuid';
import type { StudyAccess } from '@/lib/access/door';
import { nextHue } from '@/lib/core/coding/theme-hue';
import { db, type Db } from '@/lib/db';
import { recordEvent } from '@/lib/domain/audit/record-event';
import { lockStudy } from '@/lib/domain/studies/lock-study';
import { findTheme, getTheme } from '@/lib/domain/themes/get-theme';
import { recordThemeRevisions } from '@/lib/domain/themes/record-theme-revisions';
import type { NewTheme } from '@/lib/domain/themes/schema';
import {
  findNamesake,
  renumberSiblings,
  requireFreeName,
  requirePlace,
} from '@/lib/domain/themes/theme-place';
import type { ThemeView } from '@/lib/domain/themes/theme-view';
import { notFound } from '@/lib/errors';

/** The same id a second time is answered with the theme that stands, so that a client may retry. */
export async function createTheme(access: StudyAccess, input: NewTheme): Promise<ThemeView> {
  return db.$transaction(async (tx) => {
    await lockStudy(tx, access);
    const { id = newId(), position, parentId = null, orExisting = false, ...fields } = input;
    const standing = await findTheme(access, id, tx);
    if (standing) return standing;
    if (await tx.theme.findUnique({ where: { id }, select: { id: true } })) throw notFound();
    await requirePlace(tx, access, null, parentId);
    const namesake = orExisting ? await findNamesake(tx, access, fields.name, parentId, null) : null;
    if (namesake !== null) return getTheme(access, namesake, tx);
    await requireFreeName(tx, access, fields.name, parentId, null);
    const color = fields.color ?? (await defaultColor(tx, access, parentId));
    await tx.theme.create({ data: { ...fields, id, studyId: access.studyId, parentId, color } });
    await renumberSiblings(tx, access, parentId, { themeId: id, position });
    await recordThemeRevisions(tx, access, [id]);
    await recordEvent(tx, access, { action: 'create', entity: 'theme', entityId: id, detail: { parentId } });
    return getTheme(access, id, tx);
  });
}

/** The parent's; for a root one that few roots have. */
async function defaultColor(tx: Db, { studyId }: StudyAccess, parentId: string | null): Promise<number> {
  if (parentId !== null) {
    return (await tx.theme.findFirstOrThrow({ where: { studyId, id: parentId }, select: { color: true } }))
      .color;
  }
  const roots = await tx.theme.findMany({ where: { studyId, parentId: null }, select: { color: true } });
  return nextHue(roots.map(({ color }) => color));
}
