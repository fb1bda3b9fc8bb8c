import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { descendantIds, flattenThemes, wouldCycle } from '@/lib/core/coding/theme-tree';
import type { Db } from '@/lib/db';
import { MAX_DEPTH } from '@/lib/domain/themes/schema';
import { AppError, notFound } from '@/lib/errors';

// All of these run under the study's lock.

/** Refuses a parent that is not in the study, that lies below the theme, or that would make the tree too deep. */
export async function requirePlace(
  tx: Db,
  { studyId }: StudyAccess,
  themeId: string | null,
  parentId: string | null,
) {
  if (parentId === null) return;
  const select = { id: true, parentId: true, position: true, name: true };
  const themes = await tx.theme.findMany({ where: { studyId }, select });
  const levelOf = new Map(flattenThemes(themes).map(({ theme, depth }) => [theme.id, depth + 1]));
  const parentLevel = levelOf.get(parentId);
  if (parentLevel === undefined) throw notFound();
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

/** Names are compared as the unique index does. */
export async function requireFreeName(
  tx: Db,
  { studyId }: StudyAccess,
  name: string,
  parentId: string | null,
  exceptId: string | null,
) {
  const taken = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM theme
    WHERE study_id = ${studyId}::uuid AND parent_id IS NOT DISTINCT FROM ${parentId}::uuid
      AND lower(name) = lower(${name}) AND id IS DISTINCT FROM ${exceptId}::uuid`;
  if (taken.length > 0) throw new AppError('invalid', 'theme.nameTaken', { field: 'name', values: { name } });
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
    orderBy: [{ position: 'asc' }, { name: 'asc' }, { id: 'asc' }],
    select: { id: true },
  });
  const ids = siblings.map(({ id }) => id).filter((id) => id !== placed?.themeId);
  if (placed) ids.splice(placed.position ?? ids.length, 0, placed.themeId);
  await tx.$executeRaw`
    UPDATE theme SET position = place.ordinal - 1
    FROM unnest(${ids}::uuid[]) WITH ORDINALITY AS place(id, ordinal)
    WHERE theme.study_id = ${studyId}::uuid AND theme.id = place.id AND theme.position <> place.ordinal - 1`;
}
