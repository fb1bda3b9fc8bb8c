import 'server-only';
import { z } from 'zod';
import type { StudyAccess } from '@/lib/access/door';
import {
  CHANGE_KINDS,
  compareCodebooks,
  type ComparedTheme,
  type ThemeComparison,
} from '@/lib/core/codebook/compare-codebooks';
import { THEME_TEXTS } from '@/lib/core/codebook/theme-changes';
import {
  codebookVersionShape,
  type CodebookVersionView,
} from '@/lib/domain/codebook-versions/codebook-version-view';
import {
  getCodebookVersion,
  type FrozenThemeView,
} from '@/lib/domain/codebook-versions/get-codebook-version';
import type { ComparedWith } from '@/lib/domain/codebook-versions/schema';
import { listCountedThemes } from '@/lib/domain/themes/list-themes';

const placedThemeShape = z.object({
  id: z.uuid(),
  parentId: z.uuid().nullable(),
  position: z.int(),
  name: z.string(),
  translatedName: z.string(),
  color: z.int(),
  definition: z.string(),
  whenToUse: z.string(),
  whenNotToUse: z.string(),
  example: z.string(),
  archived: z.boolean(),
  mergedIntoId: z.uuid().nullable(),
  excerpts: z.int(),
  above: z.array(z.string()).describe('The names above it, from the root.'),
});

export const comparisonShape = z
  .object({
    former: codebookVersionShape,
    now: codebookVersionShape.nullable().describe('Null: the codebook as it stands.'),
    themes: z.array(
      z.object({
        id: z.uuid(),
        kinds: z.array(z.enum(CHANGE_KINDS)).describe('None when nothing of it changed.'),
        former: placedThemeShape.nullable().describe('Null when it was not in use.'),
        now: placedThemeShape.nullable(),
        texts: z.array(z.enum(THEME_TEXTS)).describe('The texts that differ.'),
        mergedInto: z.array(z.string()).nullable(),
      }),
    ),
  })
  .meta({ id: 'CodebookComparison' });

export interface CodebookComparison {
  former: CodebookVersionView;
  now: CodebookVersionView | null;
  themes: ThemeComparison[];
}

/** A frozen codebook and a later one, or the one that stands. */
export async function compareVersions(
  access: StudyAccess,
  formerId: string,
  other: ComparedWith,
): Promise<CodebookComparison> {
  const [former, now] = await Promise.all([
    getCodebookVersion(access, formerId),
    other === 'now' ? null : getCodebookVersion(access, other),
  ]);
  const standing = now ? now.themes.map(compared) : await standingThemes(access);
  return {
    former: former.version,
    now: now?.version ?? null,
    themes: compareCodebooks(former.themes.map(compared), standing),
  };
}

const compared = ({ archivedAt, ...theme }: FrozenThemeView): ComparedTheme => ({
  ...theme,
  archived: archivedAt !== null,
});

async function standingThemes(access: StudyAccess): Promise<ComparedTheme[]> {
  const themes = await listCountedThemes(access, { merged: true });
  return themes.map(({ counts, archivedAt, revision: _, lookAgain: __, ...theme }) => ({
    ...theme,
    excerpts: counts.own,
    archived: archivedAt !== null,
  }));
}
