import 'server-only';
import type { Prisma } from '@/generated/prisma/client';
import type { StudyAccess } from '@/lib/access/door';
import { descendantIds, flattenThemes, wouldCycle } from '@/lib/core/coding/theme-tree';
import type { Db } from '@/lib/db';
import { MAX_DEPTH } from '@/lib/domain/themes/schema';
import type { ThemeView } from '@/lib/domain/themes/theme-view';
import { AppError, notFound } from '@/lib/errors';

const SIBLING_ORDER: Prisma.ThemeOrderByWithRelationInput[] = [
  { position: 'asc' },
  { name: 'asc' },
  { id: 'asc' },
];

// All of these run under the study's lock.

/** Refuses a parent that is not in the study, is archived, lies below the theme, or would make the tree too deep. */
export async function requirePlace(
  tx: Db,
  access: StudyAccess,
  themeId: string | null,
  parentId: string | null,
) {
  const { studyId } = access;
  if (parentId === null) return;
  const select = { id: true, parentId: true, position: true, name: true };
  const themes = await tx.theme.findMany({ where: { studyId }, select });
  const levelOf = new Map(flattenThemes(themes).map(({ theme, depth }) => [theme.id, depth + 1]));
  const parentLevel = levelOf.get(parentId);
  if (parentLevel === undefined) throw notFound();
  await requireLiveParent(tx, access, parentId);
  if (themeId !== null && wouldCycle(themes, themeId, parentId)) {
    throw new AppError('invalid', 'theme.cycle', { field: 'parentId' });
  }
  const branch = themeId === null ? [] : [...descendantIds(themes, themeId)];
  const levels = branch.map((id) => levelOf.get(id) ?? 0);
  const height = branch.length === 0 ? 1 : Math.max(...levels) - Math.min(...levels) + 1;
  if (parentLevel + height > MAX_DEPTH) {
    throw new AppError('invalid', 'theme.tooDeep', { field: 'parentId', values: { limit: MAX_DEPTH } });
  }
}

/** What can be applied stands below nothing that cannot. */
export async function requireLiveParent(tx: Db, { studyId }: StudyAccess, parentId: string | null) {
  if (parentId === null) return;
  const parent = await tx.theme.findFirstOrThrow({
    where: { studyId, id: parentId },
    select: { name: true, archivedAt: true },
  });
  if (parent.archivedAt) {
    throw new AppError('conflict', 'theme.parentArchived', { values: { name: parent.name } });
  }
}

/** Names are compared as the unique index does: that of an archived theme is free. */
export async function findNamesake(
  tx: Db,
  { studyId }: StudyAccess,
  name: string,
  parentId: string | null,
  exceptId: string | null,
): Promise<string | null> {
  const taken = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM theme
    WHERE study_id = ${studyId}::uuid AND parent_id IS NOT DISTINCT FROM ${parentId}::uuid
      AND archived_at IS NULL AND lower(name) = lower(${name}) AND id IS DISTINCT FROM ${exceptId}::uuid`;
  return taken[0]?.id ?? null;
}

export async function requireFreeName(
  tx: Db,
  access: StudyAccess,
  name: string,
  parentId: string | null,
  exceptId: string | null,
) {
  const taken = await findNamesake(tx, access, name, parentId, exceptId);
  if (taken !== null) throw new AppError('invalid', 'theme.nameTaken', { field: 'name', values: { name } });
}

/** The index, counted without the theme itself, that comes after a sibling; refused when that stands elsewhere by now. */
export async function positionAfter(
  tx: Db,
  { studyId }: StudyAccess,
  place: { theme: ThemeView; parentId: string | null; after: string | null },
): Promise<number> {
  if (place.after === null) return 0;
  const siblings = await tx.theme.findMany({
    where: { studyId, parentId: place.parentId, id: { not: place.theme.id } },
    orderBy: SIBLING_ORDER,
    select: { id: true },
  });
  const index = siblings.findIndex(({ id }) => id === place.after);
  if (index < 0) throw new AppError('conflict', 'theme.siblingMoved', { current: place.theme });
  return index + 1;
}

/** Numbers the children of a theme 0, 1, 2…, with `themeId`, when given, at `position` or at the end. */
export async function renumberSiblings(
  tx: Db,
  { studyId }: StudyAccess,
  parentId: string | null,
  placed?: { themeId: string; position: number | undefined },
) {
  const siblings = await tx.theme.findMany({
    where: { studyId, parentId },
    orderBy: SIBLING_ORDER,
    select: { id: true },
  });
  const ids = siblings.map(({ id }) => id).filter((id) => id !== placed?.themeId);
  if (placed) ids.splice(placed.position ?? ids.length, 0, placed.themeId);
  await tx.$executeRaw`
    UPDATE theme SET position = place.ordinal - 1
    FROM unnest(${ids}::uuid[]) WITH ORDINALITY AS place(id, ordinal)
    WHERE theme.study_id = ${studyId}::uuid AND theme.id = place.id AND theme.position <> place.ordinal - 1`;
}
