import 'server-only';
import { z } from 'zod';
import type { StudyAccess } from '@/lib/access/door';
import { Prisma } from '@/generated/prisma/client';
import { WORDINGS } from '@/lib/core/materials/document-kind';
import { freshQuery, keptQuery } from '@/lib/db';
import { readCursor, writeCursor, type ExcerptPlace } from '@/lib/domain/excerpts/excerpt-cursor';
import { EXCERPT_COLUMNS, excerptShape } from '@/lib/domain/excerpts/excerpt-view';
import { placesSql } from '@/lib/domain/excerpts/excerpt-places';
import { resolveFilter, type ResolvedFilter } from '@/lib/domain/excerpts/resolve-filter';
import type { ExcerptFilter } from '@/lib/domain/excerpts/schema';

export const listedExcerptShape = excerptShape
  .extend({
    documentTitle: z.string(),
    wording: z.enum(WORDINGS),
    interviewNumber: z.int().nullable(),
    citation: z.string().describe('`(Int. 3)` or `(Doc. 2)`.'),
    coderName: z.string(),
    caseLabels: z.array(z.string()).describe('Code and title, in the order of the cases.'),
  })
  .meta({ id: 'ListedExcerpt' });
export type ListedExcerpt = z.output<typeof listedExcerptShape>;

export const excerptPageShape = z
  .object({ items: z.array(listedExcerptShape), nextCursor: z.string().nullable() })
  .meta({ id: 'ExcerptPage' });
export type ExcerptPage = z.output<typeof excerptPageShape>;

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
  const found = await freshQuery<ListedExcerpt>(pageSql(resolved, after, limit + 1));
  const items = found.slice(0, limit);
  const last = items.at(-1);
  const nextCursor = last && found.length > limit ? writeCursor({ ...last, excerptId: last.id }) : null;
  return { items, nextCursor };
}

/** Those of some excerpts of the study that are there, by document, in the order of the text. */
export function readListed(studyId: string, excerptIds: readonly string[]): Promise<ListedExcerpt[]> {
  const places = Prisma.sql`
    SELECT e.document_id, e.start, e.id AS excerpt_id FROM excerpt e
    WHERE e.study_id = ${studyId}::uuid AND e.id = ANY (${[...excerptIds]}::uuid[])`;
  return keptQuery<ListedExcerpt>(listedSql(studyId, places));
}

/** A query of `ListedExcerpt`s. @public for the bench, which explains it */
export function pageSql(filter: ResolvedFilter, after: ExcerptPlace | null, limit: number): Prisma.Sql {
  return listedSql(filter.studyId, placesSql(filter, after, limit));
}

function listedSql(studyId: string, places: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
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
    JOIN excerpt e ON e.study_id = ${studyId}::uuid AND e.id = page.excerpt_id
    JOIN document d ON d.study_id = e.study_id AND d.id = e.document_id
    LEFT JOIN interview i ON i.study_id = d.study_id AND i.id = d.interview_id
    JOIN app_user u ON u.id = e.coder_id
    ORDER BY page.document_id, page.start, page.excerpt_id`;
}
