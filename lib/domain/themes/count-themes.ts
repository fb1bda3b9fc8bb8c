import 'server-only';
import { z } from 'zod';
import type { StudyAccess } from '@/lib/access/door';
import { countPacks } from '@/lib/core/counting/count-packs';
import { openPacks } from '@/lib/domain/counting/open-packs';

export const themeCountsShape = z.object({
  own: z.int().describe('Distinct live excerpts coded with the theme itself.'),
  withDescendants: z.int().describe('… with it or a theme below it.'),
});
export type ThemeCounts = z.output<typeof themeCountsShape>;

/** Themes without any excerpt are left out. */
export async function countThemes(access: StudyAccess): Promise<Map<string, ThemeCounts>> {
  const { themes, documents, tree } = await openPacks(access);
  const { own, withDescendants } = countPacks(documents, { tree, rows: { kind: 'all' }, rowCount: 1 });
  return new Map(
    themes
      .map(({ id }, i) => [id, { own: own[i] ?? 0, withDescendants: withDescendants[i] ?? 0 }] as const)
      .filter(([, { withDescendants }]) => withDescendants > 0),
  );
}
