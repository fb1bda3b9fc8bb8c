import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import type { CountedTree } from '@/lib/core/counting/count-packs';
import { readPacks, type NumberedTheme, type StudyPacks } from '@/lib/domain/counting/read-packs';
import { refreshPacks } from '@/lib/domain/counting/refresh-packs';

interface CountedPacks extends StudyPacks {
  tree: CountedTree;
}

/**
 * The packs of a study: they say what was committed when they were asked for, or later. Its themes are columns, in the order of
 * `themes`.
 */
export async function openPacks({ studyId }: StudyAccess): Promise<CountedPacks> {
  const packs = await freshPacks(studyId);
  return { ...packs, tree: treeOf(packs.themes) };
}

async function freshPacks(studyId: string): Promise<StudyPacks> {
  const packs = await readPacks(studyId);
  if (packs.stale.length === 0) return packs;
  await refreshPacks(studyId, packs.stale);
  return readPacks(studyId);
}

function treeOf(themes: readonly NumberedTheme[]): CountedTree {
  const columns = new Map(themes.map(({ id }, column) => [id, column]));
  const parents = themes.map(({ parentId }) => (parentId === null ? -1 : (columns.get(parentId) ?? -1)));
  const last = Math.max(-1, ...themes.map(({ number }) => number ?? -1));
  const columnOf = new Int32Array(last + 1).fill(-1);
  for (const [column, { number }] of themes.entries()) if (number !== null) columnOf[number] = column;
  return { columnOf, parents: Int32Array.from(parents) };
}
