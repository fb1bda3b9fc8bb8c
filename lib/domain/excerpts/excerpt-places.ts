import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import { TO_BE_ASSIGNED } from '@/lib/core/coding/to-be-assigned';
import { afterSql } from '@/lib/domain/excerpts/after-place';
import type { ExcerptPlace } from '@/lib/domain/excerpts/excerpt-cursor';
import { filterSql, type ResolvedFilter } from '@/lib/domain/excerpts/resolve-filter';

/** A query of the first `limit` places (document_id, start, excerpt_id) after one, in order, that a filter leaves. */
export function placesSql(filter: ResolvedFilter, after: ExcerptPlace | null, limit: number): Prisma.Sql {
  if (filter.case !== null && filter.case !== TO_BE_ASSIGNED)
    return placesOfCase(filter, filter.case, after, limit);
  return walk(filter, after, limit);
}

/**
 * The excerpts of a case stand in the documents of the case, or a person tied them to it: without that much said, a page of a case
 * that has few would be looked for in the whole study.
 */
function placesOfCase(
  filter: ResolvedFilter,
  caseId: string,
  after: ExcerptPlace | null,
  limit: number,
): Prisma.Sql {
  return Prisma.sql`
    SELECT document_id, start, excerpt_id
    FROM ((${walk(filter, after, limit, caseId)}) UNION (${placesByHand(filter, caseId, after, limit)})) AS place
    ORDER BY 1, 2, 3 LIMIT ${limit}`;
}

function placesByHand(
  filter: ResolvedFilter,
  caseId: string,
  after: ExcerptPlace | null,
  limit: number,
): Prisma.Sql {
  const { studyId, themeIds } = filter;
  const themed =
    themeIds &&
    Prisma.sql`AND EXISTS (
      SELECT FROM coding c
      WHERE c.study_id = x.study_id AND c.excerpt_id = x.id AND c.theme_id = ANY (${themeIds}::uuid[]) AND c.deleted_at IS NULL)`;
  return Prisma.sql`
    SELECT x.document_id, x.start, x.id AS excerpt_id
    FROM excerpt_case hand JOIN excerpt x ON x.study_id = hand.study_id AND x.id = hand.excerpt_id
    WHERE hand.study_id = ${studyId}::uuid AND hand.case_id = ${caseId}::uuid AND hand.origin = 'PERSON' AND x.deleted_at IS NULL
      ${afterSql(EXCERPT_PLACE, after)} ${filterSql(filter, EXCERPT_COLUMNS)} ${themed ?? Prisma.empty}
    ORDER BY x.document_id, x.start, x.id LIMIT ${limit}`;
}

/** In the order of the text; of a case, its documents alone. */
function walk(
  filter: ResolvedFilter,
  after: ExcerptPlace | null,
  limit: number,
  caseId?: string,
): Prisma.Sql {
  const only = (documentId: Prisma.Sql) =>
    caseId === undefined
      ? Prisma.empty
      : Prisma.sql`AND ${documentId} = ANY (ARRAY(${documentsOfCase(filter.studyId, caseId)}))`;
  return filter.themeIds
    ? placesOfThemes(filter, filter.themeIds, after, limit, only(CODING_COLUMNS.documentId))
    : placesOfAll(filter, after, limit, only(EXCERPT_COLUMNS.documentId));
}

/** A query of the documents (document_id) that a case has: all, in part, or by their interview. */
export function documentsOfCase(studyId: string, caseId: string): Prisma.Sql {
  return Prisma.sql`
    SELECT document_id FROM document_case WHERE study_id = ${studyId}::uuid AND case_id = ${caseId}::uuid
    UNION SELECT document_id FROM case_passage WHERE study_id = ${studyId}::uuid AND case_id = ${caseId}::uuid
    UNION SELECT d.id FROM interview_case ic JOIN document d ON d.study_id = ic.study_id AND d.interview_id = ic.interview_id
    WHERE ic.study_id = ${studyId}::uuid AND ic.case_id = ${caseId}::uuid`;
}

const CODING_PLACE = Prisma.sql`c.document_id, c.start, c.excerpt_id`;
const EXCERPT_PLACE = Prisma.sql`x.document_id, x.start, x.id`;
const CODING_COLUMNS = {
  documentId: Prisma.sql`c.document_id`,
  excerptId: Prisma.sql`c.excerpt_id`,
  coderId: Prisma.sql`c.coder_id`,
};
const EXCERPT_COLUMNS = {
  documentId: Prisma.sql`x.document_id`,
  excerptId: Prisma.sql`x.id`,
  coderId: Prisma.sql`x.coder_id`,
};

/**
 * A page of each theme, read in order straight from the index of live codings, then the first of them all: the cost is
 * that of a page, however large the themes.
 */
function placesOfThemes(
  filter: ResolvedFilter,
  themeIds: string[],
  after: ExcerptPlace | null,
  limit: number,
  only: Prisma.Sql,
): Prisma.Sql {
  return Prisma.sql`
    SELECT DISTINCT place.document_id, place.start, place.excerpt_id
    FROM unnest(${themeIds}::uuid[]) AS branch(theme_id)
    CROSS JOIN LATERAL (
      SELECT c.document_id, c.start, c.excerpt_id
      FROM coding c
      WHERE c.study_id = ${filter.studyId}::uuid AND c.theme_id = branch.theme_id AND c.deleted_at IS NULL
        ${only} ${afterSql(CODING_PLACE, after)} ${filterSql(filter, CODING_COLUMNS)}
      ORDER BY c.document_id, c.start, c.excerpt_id LIMIT ${limit}
    ) AS place
    ORDER BY 1, 2, 3 LIMIT ${limit}`;
}

function placesOfAll(
  filter: ResolvedFilter,
  after: ExcerptPlace | null,
  limit: number,
  only: Prisma.Sql,
): Prisma.Sql {
  return Prisma.sql`
    SELECT x.document_id, x.start, x.id AS excerpt_id
    FROM excerpt x
    WHERE x.study_id = ${filter.studyId}::uuid AND x.deleted_at IS NULL
      ${only} ${afterSql(EXCERPT_PLACE, after)} ${filterSql(filter, EXCERPT_COLUMNS)}
    ORDER BY x.document_id, x.start, x.id LIMIT ${limit}`;
}
