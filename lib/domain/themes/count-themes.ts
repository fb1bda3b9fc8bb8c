import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';

export interface ThemeCounts {
  /** Distinct live excerpts coded with the theme itself. */
  own: number;
  /** … with it or a theme below it. */
  withDescendants: number;
}

/** Themes without any excerpt are left out. */
export async function countThemes({ studyId }: StudyAccess): Promise<Map<string, ThemeCounts>> {
  const rows = await db.$queryRaw<(ThemeCounts & { id: string })[]>`
    WITH RECURSIVE branch AS (
      SELECT id AS top, id AS theme FROM theme WHERE study_id = ${studyId}::uuid
      UNION ALL
      SELECT branch.top, child.id
      FROM branch JOIN theme child ON child.study_id = ${studyId}::uuid AND child.parent_id = branch.theme
    ), live AS (
      SELECT coding.theme_id AS theme, coding.excerpt_id AS excerpt
      FROM coding
      JOIN excerpt ON excerpt.study_id = coding.study_id AND excerpt.id = coding.excerpt_id AND excerpt.deleted_at IS NULL
      JOIN document ON document.study_id = coding.study_id AND document.id = coding.document_id AND document.deleted_at IS NULL
      WHERE coding.study_id = ${studyId}::uuid AND coding.deleted_at IS NULL
    )
    SELECT top AS id,
           (count(*) FILTER (WHERE branch.theme = branch.top))::int AS own,
           count(DISTINCT excerpt)::int AS "withDescendants"
    FROM branch JOIN live USING (theme)
    GROUP BY top`;
  return new Map(rows.map(({ id, own, withDescendants }) => [id, { own, withDescendants }]));
}
