import 'server-only';
import { z } from 'zod';
import type { StudyAccess } from '@/lib/access/door';
import { descendantIds } from '@/lib/core/coding/theme-tree';
import { db, type Db } from '@/lib/db';
import { recordEvent } from '@/lib/domain/audit/record-event';
import { lockStudy } from '@/lib/domain/studies/lock-study';
import { getTheme } from '@/lib/domain/themes/get-theme';
import { recordThemeRevisions } from '@/lib/domain/themes/record-theme-revisions';
import { notFound, staleEdit } from '@/lib/errors';

const color = z.int().min(1).max(12);

export const branchColor = z.strictObject({ color, revision: z.int() });
export type BranchColor = z.output<typeof branchColor>;

export const themeColors = z.strictObject({
  themes: z
    .array(z.strictObject({ id: z.uuid().toLowerCase(), color, revision: z.int() }))
    .min(1)
    .max(2_000),
});
export type ThemeColors = z.output<typeof themeColors>;

export const recolouredShape = z
  .object({
    themes: z
      .array(z.object({ id: z.uuid(), formerColor: z.int(), revision: z.int() }))
      .describe('Those that changed: sent back with their former colours they get them again.'),
  })
  .meta({ id: 'RecolouredThemes' });
export type RecolouredThemes = z.output<typeof recolouredShape>;

interface Recolouring {
  id: string;
  color: number;
}

/** Gives a theme's colour to its whole branch, archived themes too. */
export async function recolourBranch(
  access: StudyAccess,
  themeId: string,
  { color: given, revision }: BranchColor,
): Promise<RecolouredThemes> {
  const { studyId } = access;
  return db.$transaction(async (tx) => {
    await lockStudy(tx, access);
    const root = await getTheme(access, themeId, tx);
    if (root.revision !== revision) throw staleEdit(root);
    const select = { id: true, parentId: true, position: true, name: true };
    const branch = descendantIds(await tx.theme.findMany({ where: { studyId }, select }), root.id);
    return recolour(
      tx,
      access,
      [...branch].map((id) => ({ id, color: given })),
    );
  });
}

/** Each theme its own colour, or none of them any: refused when one of them changed meanwhile. */
export async function recolourThemes(
  access: StudyAccess,
  { themes }: ThemeColors,
): Promise<RecolouredThemes> {
  const { studyId } = access;
  return db.$transaction(async (tx) => {
    await lockStudy(tx, access);
    const ids = themes.map(({ id }) => id);
    const found = await tx.theme.findMany({
      where: { studyId, id: { in: ids } },
      select: { id: true, revision: true },
    });
    const revisionOf = new Map(found.map(({ id, revision }) => [id, revision]));
    for (const { id, revision } of themes) {
      const standing = revisionOf.get(id);
      if (standing === undefined) throw notFound();
      if (standing !== revision) throw staleEdit(await getTheme(access, id, tx));
    }
    return recolour(tx, access, themes);
  });
}

/** Those that have the colour already stay as they are. */
async function recolour(
  tx: Db,
  access: StudyAccess,
  wanted: readonly Recolouring[],
): Promise<RecolouredThemes> {
  const themes = await tx.$queryRaw<RecolouredThemes['themes']>`
    UPDATE theme SET color = wanted.color, revision = theme.revision + 1
    FROM unnest(${wanted.map(({ id }) => id)}::uuid[], ${wanted.map((each) => each.color)}::int[]) AS wanted (id, color)
    JOIN theme former ON former.id = wanted.id
    WHERE theme.study_id = ${access.studyId}::uuid AND former.study_id = theme.study_id
      AND theme.id = wanted.id AND theme.color <> wanted.color
    RETURNING theme.id, former.color AS "formerColor", theme.revision`;
  const ids = themes.map(({ id }) => id);
  if (ids.length > 0) {
    await recordThemeRevisions(tx, access, ids);
    await recordEvent(tx, access, { action: 'recolour', entity: 'theme', detail: { themes: ids } });
  }
  return { themes };
}
