import 'server-only';
import { z } from 'zod';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { notFound } from '@/lib/errors';

/** Places that are looked at, the first of the themes in the order of the texts. */
const LOOKED_AT = 2_000;
const SHOWN = 8;
/** Once is no habit. */
const LEAST = 2;

export const themeTogetherShape = z
  .object({
    themeId: z.uuid(),
    together: z
      .int()
      .describe('Excerpts of the given themes with this one on them or over some of their words.'),
    of: z.int().describe(`Excerpts that were looked at, ${LOOKED_AT} at most.`),
  })
  .meta({ id: 'ThemeTogether' });
type ThemeTogether = z.output<typeof themeTogetherShape>;

/** Themes that often stand where the given ones do, on the same words or overlapping ones, whoever coded them; most often first. */
export async function listThemesTogether(
  { studyId }: StudyAccess,
  themeIds: readonly string[],
): Promise<ThemeTogether[]> {
  const known = await db.theme.count({ where: { studyId, id: { in: [...themeIds] } } });
  if (known !== new Set(themeIds).size) throw notFound();
  return db.$queryRaw<ThemeTogether[]>`
    WITH own AS MATERIALIZED (
      SELECT DISTINCT c.document_id, c.start, c."end", c.excerpt_id
      FROM coding c JOIN document d ON d.study_id = c.study_id AND d.id = c.document_id AND d.deleted_at IS NULL
      WHERE c.study_id = ${studyId}::uuid AND c.theme_id = ANY (${themeIds}::uuid[]) AND c.deleted_at IS NULL
      ORDER BY 1, 2, 3 LIMIT ${LOOKED_AT}
    )
    SELECT met.theme_id AS "themeId", count(DISTINCT own.excerpt_id)::int AS together, (SELECT count(*)::int FROM own) AS of
    FROM own
    JOIN excerpt e ON e.study_id = ${studyId}::uuid AND e.document_id = own.document_id AND e.deleted_at IS NULL
                  AND e.start < own."end" AND own.start < e."end"
    JOIN coding met ON met.study_id = e.study_id AND met.excerpt_id = e.id AND met.deleted_at IS NULL
    JOIN theme t ON t.study_id = met.study_id AND t.id = met.theme_id AND t.archived_at IS NULL
    WHERE met.theme_id <> ALL (${themeIds}::uuid[])
    GROUP BY met.theme_id HAVING count(DISTINCT own.excerpt_id) >= ${LEAST}
    ORDER BY 2 DESC, 1 LIMIT ${SHOWN}`;
}
