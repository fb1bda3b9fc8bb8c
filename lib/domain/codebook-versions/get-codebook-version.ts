import 'server-only';
import { z } from 'zod';
import type { StudyAccess } from '@/lib/access/door';
import { flattenThemes } from '@/lib/core/coding/theme-tree';
import { db, type Db } from '@/lib/db';
import {
  codebookVersionShape,
  toVersionView,
  VERSION_COLUMNS,
  type CodebookVersionView,
} from '@/lib/domain/codebook-versions/codebook-version-view';
import { themeShape } from '@/lib/domain/themes/theme-view';
import { notFound } from '@/lib/errors';

const frozenThemeShape = themeShape
  .omit({ revision: true })
  .extend({ excerpts: z.int().describe('Distinct live excerpts with the theme itself, then.') })
  .meta({ id: 'FrozenTheme' });
export type FrozenThemeView = z.output<typeof frozenThemeShape>;

export const frozenCodebookShape = z.object({
  version: codebookVersionShape,
  themes: z.array(frozenThemeShape).describe('In the order of the tree.'),
});
export type FrozenCodebook = z.output<typeof frozenCodebookShape>;

export async function findCodebookVersion(
  { studyId }: StudyAccess,
  id: string,
  tx: Db = db,
): Promise<CodebookVersionView | null> {
  const row = await tx.codebookVersion.findFirst({ where: { studyId, id }, select: VERSION_COLUMNS });
  return row && toVersionView(row);
}

/** A frozen codebook with its themes, archived and merged ones too. */
export async function getCodebookVersion(access: StudyAccess, id: string): Promise<FrozenCodebook> {
  const version = await findCodebookVersion(access, id);
  if (!version) throw notFound();
  const rows = await db.frozenTheme.findMany({
    where: { studyId: access.studyId, codebookVersionId: version.id },
    omit: { id: true, studyId: true, codebookVersionId: true },
  });
  const themes = rows.map(({ themeId, archivedAt, ...row }) => ({
    ...row,
    id: themeId,
    archivedAt: archivedAt?.toISOString() ?? null,
  }));
  return { version, themes: flattenThemes(themes).map(({ theme }) => theme) };
}
