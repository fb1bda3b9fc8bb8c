import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import type { ExcerptPlace } from '@/lib/domain/excerpts/excerpt-cursor';
import { filterSql, type ResolvedFilter } from '@/lib/domain/excerpts/resolve-filter';

/** A query of the first `limit` places (document_id, start, excerpt_id) after one, in order, that a filter leaves. */
export function placesSql(filter: ResolvedFilter, after: ExcerptPlace | null, limit: number): Prisma.Sql {
  return filter.themeIds
    ? placesOfThemes(filter, filter.themeIds, after, limit)
    : placesOfAll(filter, after, limit);
}

/**
 * A page of each theme, read in order straight from the index of live codings, then the first of them all: the cost is
 * that of a page, however large the themes.
 */
function placesOfThemes(
  filter: ResolvedFilter,
  themeIds: string[],
  after: ExcerptPlace | null,
  limit: number,
): Prisma.Sql {
  const columns = {
    documentId: Prisma.sql`c.document_id`,
    excerptId: Prisma.sql`c.excerpt_id`,
    coderId: Prisma.sql`c.coder_id`,
  };
  return Prisma.sql`
    SELECT DISTINCT place.document_id, place.start, place.excerpt_id
    FROM unnest(${themeIds}::uuid[]) AS branch(theme_id)
    CROSS JOIN LATERAL (
      SELECT c.document_id, c.start, c.excerpt_id
      FROM coding c
      WHERE c.study_id = ${filter.studyId}::uuid AND c.theme_id = branch.theme_id AND c.deleted_at IS NULL
        ${afterSql(Prisma.sql`c.document_id, c.start, c.excerpt_id`, after)} ${filterSql(filter, columns)}
      ORDER BY c.document_id, c.start, c.excerpt_id LIMIT ${limit}
    ) AS place
    ORDER BY 1, 2, 3 LIMIT ${limit}`;
}

function placesOfAll(filter: ResolvedFilter, after: ExcerptPlace | null, limit: number): Prisma.Sql {
  const columns = {
    documentId: Prisma.sql`x.document_id`,
    excerptId: Prisma.sql`x.id`,
    coderId: Prisma.sql`x.coder_id`,
  };
  return Prisma.sql`
    SELECT x.document_id, x.start, x.id AS excerpt_id
    FROM excerpt x
    WHERE x.study_id = ${filter.studyId}::uuid AND x.deleted_at IS NULL
      ${afterSql(Prisma.sql`x.document_id, x.start, x.id`, after)} ${filterSql(filter, columns)}
    ORDER BY x.document_id, x.start, x.id LIMIT ${limit}`;
}

function afterSql(columns: Prisma.Sql, after: ExcerptPlace | null): Prisma.Sql {
  if (!after) return Prisma.empty;
  const { documentId, start, excerptId } = after;
  return Prisma.sql`AND (${columns}) > (${documentId}::uuid, ${start}::int, ${excerptId}::uuid)`;
}
