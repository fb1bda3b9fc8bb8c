import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { Prisma } from '@/generated/prisma/client';
import { db } from '@/lib/db';
import type { RowKind } from '@/lib/domain/matrix/schema';

/** The row of the excerpts that no case has yet. */
export const UNASSIGNED_ROW = 'none';

export interface MatrixCell {
  /** Id of the case or interview, or `none`. */
  row: string;
  /** Id of the theme. */
  column: string;
  count: number;
}

interface Counting {
  rows: RowKind;
  /** Whether an excerpt counts in the themes above its own. */
  descendants: boolean;
  themeIds: readonly string[];
  /** One row alone. */
  rowId?: string | undefined;
}

const ROW_OF: Record<RowKind, Prisma.Sql> = {
  case: Prisma.sql`coalesce(excerpt_case.case_id::text, ${UNASSIGNED_ROW})`,
  interview: Prisma.sql`document.interview_id::text`,
};

const JOINED: Record<RowKind, Prisma.Sql> = {
  case: Prisma.sql`LEFT JOIN excerpt_case
    ON excerpt_case.study_id = coding.study_id AND excerpt_case.excerpt_id = coding.excerpt_id`,
  interview: Prisma.empty,
};

/**
 * The cells that are not empty: distinct live excerpts of the row that carry the theme, or one below it. An excerpt of
 * two cases counts in both. Excerpts of documents that belong to no interview have no row among interviews.
 */
export async function countMatrix({ studyId }: StudyAccess, counting: Counting): Promise<MatrixCell[]> {
  const { rows, descendants, themeIds, rowId } = counting;
  const row = ROW_OF[rows];
  return db.$queryRaw<MatrixCell[]>`
    WITH RECURSIVE branch AS (
      SELECT id AS top, id AS theme FROM theme WHERE study_id = ${studyId}::uuid AND id = ANY(${themeIds}::uuid[])
      UNION ALL
      SELECT branch.top, child.id
      FROM branch JOIN theme child ON child.study_id = ${studyId}::uuid AND child.parent_id = branch.theme
      WHERE ${descendants}
    ), live AS (
      SELECT DISTINCT ${row} AS "row", coding.theme_id AS theme, coding.excerpt_id AS excerpt
      FROM coding
      JOIN excerpt ON excerpt.study_id = coding.study_id AND excerpt.id = coding.excerpt_id AND excerpt.deleted_at IS NULL
      JOIN document ON document.study_id = coding.study_id AND document.id = coding.document_id AND document.deleted_at IS NULL
      ${JOINED[rows]}
      WHERE coding.study_id = ${studyId}::uuid AND coding.deleted_at IS NULL
        ${rowId === undefined ? Prisma.empty : Prisma.sql`AND ${row} = ${rowId}`}
    )
    SELECT live."row", branch.top::text AS "column", count(DISTINCT live.excerpt)::int AS count
    FROM live JOIN branch USING (theme)
    WHERE live."row" IS NOT NULL
    GROUP BY 1, 2`;
}
