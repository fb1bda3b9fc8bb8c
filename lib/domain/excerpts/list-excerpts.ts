import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import type { Wording } from '@/generated/prisma/enums';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { readCursor, writeCursor, type ExcerptPlace } from '@/lib/domain/excerpts/excerpt-cursor';
import { EXCERPT_COLUMNS, type ExcerptView } from '@/lib/domain/excerpts/excerpt-view';
import { filterSql, resolveFilter, type ResolvedFilter } from '@/lib/domain/excerpts/resolve-filter';
import type { ExcerptFilter } from '@/lib/domain/excerpts/schema';

export interface ListedExcerpt extends ExcerptView {
  documentTitle: string;
  wording: Wording;
  interviewNumber: number | null;
  /** `(Int. 3)` or `(Doc. 2)`. */
  citation: string;
  coderName: string;
  /** Code and title, in the order of the cases. */
  caseLabels: string[];
}

export interface ExcerptPage {
  items: ListedExcerpt[];
  nextCursor: string | null;
}

const PAGE_SIZE = 50;

/** Excerpts by document, then in the order of the text. */
export async function listExcerpts(
  access: StudyAccess,
  filter: ExcerptFilter,
  { cursor, limit = PAGE_SIZE }: { cursor?: string | undefined; limit?: number | undefined } = {},
): Promise<ExcerptPage> {
  const after = cursor === undefined ? null : readCursor(cursor);
  const resolved = await resolveFilter(access, filter);
  // one more than the page tells whether another follows
  const found = await readPage(resolved, after, limit + 1);
  const items = found.slice(0, limit);
  const last = items.at(-1);
  const nextCursor = last && found.length > limit ? writeCursor({ ...last, excerptId: last.id }) : null;
  return { items, nextCursor };
}

function readPage(
  filter: ResolvedFilter,
  after: ExcerptPlace | null,
  limit: number,
): Promise<ListedExcerpt[]> {
  const places = filter.themeIds
    ? placesOfThemes(filter, filter.themeIds, after, limit)
    : placesOfAll(filter, after, limit);
  return db.$queryRaw<ListedExcerpt[]>`
    WITH page AS MATERIALIZED (${places})
    SELECT ${EXCERPT_COLUMNS}, d.title AS "documentTitle", d.wording::text AS wording, i.number AS "interviewNumber",
           CASE WHEN i.number IS NULL THEN '(Doc. ' || d.number || ')' ELSE '(Int. ' || i.number || ')' END AS citation,
           u.name AS "coderName",
           ARRAY(
             SELECT sc.code || ' ' || sc.title
             FROM excerpt_case ec JOIN study_case sc ON sc.study_id = ec.study_id AND sc.id = ec.case_id
             WHERE ec.study_id = e.study_id AND ec.excerpt_id = e.id ORDER BY sc.position, sc.code
           ) AS "caseLabels"
    FROM page
    JOIN excerpt e ON e.study_id = ${filter.studyId}::uuid AND e.id = page.excerpt_id
    JOIN document d ON d.study_id = e.study_id AND d.id = e.document_id
    LEFT JOIN interview i ON i.study_id = d.study_id AND i.id = d.interview_id
    JOIN app_user u ON u.id = e.coder_id
    ORDER BY page.document_id, page.start, page.excerpt_id`;
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
