import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import type { StudyAccess } from '@/lib/access/door';
import { db, type Db } from '@/lib/db';
import { mergedError } from '@/lib/domain/themes/mergeable';
import { AppError, notFound } from '@/lib/errors';

/** A theme that is to be applied. */
export interface AppliedTheme {
  name: string;
  archived: boolean;
  /** The name of the theme that it was merged into. */
  into: string | null;
}

/** A query of those among the themes that are the study's. */
export function appliedThemesSql({ studyId }: StudyAccess, themeIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`
    SELECT theme.name, theme.archived_at IS NOT NULL AS archived, taker.name AS into
    FROM theme LEFT JOIN theme taker ON taker.study_id = theme.study_id AND taker.id = theme.merged_into_id
    WHERE theme.study_id = ${studyId}::uuid AND theme.id = ANY (${themeIds}::uuid[])`;
}

/**
 * Why the themes cannot be applied: one was archived, or merged into another, which the error names. Null when all can be.
 * Throws not found when one is none of this study's.
 */
export async function applicationRefusal(
  access: StudyAccess,
  themeIds: readonly string[],
  tx: Db = db,
): Promise<AppError | null> {
  if (themeIds.length === 0) return null;
  return refusalOf(themeIds, await tx.$queryRaw<AppliedTheme[]>(appliedThemesSql(access, themeIds)));
}

/** The same of themes that were read already. */
export function refusalOf(themeIds: readonly string[], found: readonly AppliedTheme[]): AppError | null {
  if (found.length < new Set(themeIds).size) throw notFound();
  const closed = found.find(({ archived }) => archived);
  if (!closed) return null;
  const { name, into } = closed;
  return into === null
    ? new AppError('conflict', 'theme.archived', { values: { name } })
    : mergedError(name, into);
}

/**
 * The theme that codings of `themeId` stand under by now: itself, or the one that it was merged into, and that in turn. Held
 * against a merge until the transaction ends.
 */
export async function holdStandingTheme(tx: Db, access: StudyAccess, themeId: string): Promise<string> {
  const rows = await tx.$queryRaw<{ mergedIntoId: string | null }[]>`
    SELECT merged_into_id AS "mergedIntoId" FROM theme
    WHERE study_id = ${access.studyId}::uuid AND id = ${themeId}::uuid FOR KEY SHARE`;
  const mergedIntoId = rows[0]?.mergedIntoId ?? null;
  return mergedIntoId === null ? themeId : holdStandingTheme(tx, access, mergedIntoId);
}
