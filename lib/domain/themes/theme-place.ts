import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
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
  const themes = await tx.theme.findMany({ where: { studyId }, select: { id: true, parentId: true } });
  const parentOf = new Map(themes.map((theme) => [theme.id, theme.parentId]));
  if (!parentOf.has(parentId)) throw notFound();
  const above = pathToRoot(parentOf, parentId);
  if (themeId !== null && above.includes(themeId))
    throw new AppError('invalid', 'theme.cycle', { field: 'parentId' });
  if (above.length + heightOf(parentOf, themeId) > MAX_DEPTH) {
    throw new AppError('invalid', 'theme.tooDeep', { field: 'parentId', values: { limit: MAX_DEPTH } });
  }
}

function pathToRoot(parentOf: ReadonlyMap<string, string | null>, from: string): string[] {
  const path: string[] = [];
  for (let id: string | null = from; id !== null; id = parentOf.get(id) ?? null) path.push(id);
  return path;
}

/** Levels from the theme down to the deepest one below it, its own counted; 1 for a theme that is not there yet. */
function heightOf(parentOf: ReadonlyMap<string, string | null>, themeId: string | null): number {
  if (themeId === null) return 1;
  const lengths = [...parentOf.keys()].map((id) => pathToRoot(parentOf, id).indexOf(themeId) + 1);
  return Math.max(...lengths);
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
