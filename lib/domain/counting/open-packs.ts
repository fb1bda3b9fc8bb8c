import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import type { CountedTree } from '@/lib/core/counting/count-packs';
import { readPacks, type NumberedTheme, type StudyPacks } from '@/lib/domain/counting/read-packs';
import { refreshPacks } from '@/lib/domain/counting/refresh-packs';

interface CountedPacks extends StudyPacks {
  tree: CountedTree;
}

/** The packs of a study as they are now, and its themes as columns in the order of `themes`. */
export async function openPacks(
  { studyId }: StudyAccess,
  documentIds?: readonly string[],
): Promise<CountedPacks> {
  await refreshPacks(studyId);
  const packs = await readPacks(studyId, documentIds);
  return { ...packs, tree: treeOf(packs.themes) };
}

function treeOf(themes: readonly NumberedTheme[]): CountedTree {
  const columns = new Map(themes.map(({ id }, column) => [id, column]));
  const parents = themes.map(({ parentId }) => (parentId === null ? -1 : (columns.get(parentId) ?? -1)));
  const last = Math.max(-1, ...themes.map(({ number }) => number ?? -1));
  const columnOf = new Int32Array(last + 1).fill(-1);
  for (const [column, { number }] of themes.entries()) if (number !== null) columnOf[number] = column;
  return { columnOf, parents: Int32Array.from(parents) };
}
