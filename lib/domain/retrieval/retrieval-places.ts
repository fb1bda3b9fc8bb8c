import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import type { ExcerptPlace } from '@/lib/domain/excerpts/excerpt-cursor';
import type { PlaceColumns } from '@/lib/domain/retrieval/coding-sql';
import { conditionSql } from '@/lib/domain/retrieval/condition-sql';
import type { RetrievalPlan } from '@/lib/domain/retrieval/plan-retrieval';

/**
 * A query of the first `limit` places (document_id, start, excerpt_id) after one, in order, that meet a query. Of a query that
 * asks for themes a page of each, read in order from the index of live codings, then the first of them all: the cost is
 * that of a page, however large the themes.
 */
export function retrievalPlacesSql(
  plan: RetrievalPlan,
  after: ExcerptPlace | null,
  limit: number,
): Prisma.Sql {
  const { studyId, themeIds } = plan;
  if (!themeIds) return placesOfAll(plan, after, limit);
  return Prisma.sql`
    SELECT DISTINCT place.document_id, place.start, place.excerpt_id
    FROM unnest(${[...themeIds]}::uuid[]) AS branch(theme_id)
    CROSS JOIN LATERAL (
      SELECT DISTINCT x.document_id, x.start, x.excerpt_id
      FROM coding x
      WHERE x.study_id = ${studyId}::uuid AND x.theme_id = branch.theme_id AND x.deleted_at IS NULL
        ${afterSql(Prisma.sql`x.document_id, x.start, x.excerpt_id`, after)} AND ${ofCodings(plan)}
      ORDER BY x.document_id, x.start, x.excerpt_id LIMIT ${limit}
    ) AS place
    ORDER BY 1, 2, 3 LIMIT ${limit}`;
}

/** The ids of all excerpts that meet a query, in no order. */
export function retrievedIdsSql(plan: RetrievalPlan): Prisma.Sql {
  const { studyId, themeIds } = plan;
  if (!themeIds)
    return Prisma.sql`
      SELECT x.id AS excerpt_id FROM excerpt x
      WHERE x.study_id = ${studyId}::uuid AND x.deleted_at IS NULL AND ${ofExcerpts(plan)}`;
  return Prisma.sql`
    SELECT DISTINCT x.excerpt_id FROM coding x
    WHERE x.study_id = ${studyId}::uuid AND x.theme_id = ANY (${[...themeIds]}::uuid[]) AND x.deleted_at IS NULL
      AND ${ofCodings(plan)}`;
}

function placesOfAll(plan: RetrievalPlan, after: ExcerptPlace | null, limit: number): Prisma.Sql {
  return Prisma.sql`
    SELECT x.document_id, x.start, x.id AS excerpt_id
    FROM excerpt x
    WHERE x.study_id = ${plan.studyId}::uuid AND x.deleted_at IS NULL
      ${afterSql(Prisma.sql`x.document_id, x.start, x.id`, after)} AND ${ofExcerpts(plan)}
    ORDER BY x.document_id, x.start, x.id LIMIT ${limit}`;
}

function ofCodings(plan: RetrievalPlan): Prisma.Sql {
  return wholeCondition(plan, { excerptId: Prisma.sql`x.excerpt_id` });
}

function ofExcerpts(plan: RetrievalPlan): Prisma.Sql {
  return wholeCondition(plan, { excerptId: Prisma.sql`x.id` });
}

function wholeCondition(plan: RetrievalPlan, { excerptId }: Pick<PlaceColumns, 'excerptId'>): Prisma.Sql {
  const { studyId, longest, documentIds, hiddenDocumentIds } = plan;
  const columns = {
    studyId,
    longest,
    excerptId,
    documentId: Prisma.sql`x.document_id`,
    start: Prisma.sql`x.start`,
    end: Prisma.sql`x."end"`,
    coderId: Prisma.sql`x.coder_id`,
    themeIds: plan.themeIds,
  };
  const inDocuments = documentIds
    ? Prisma.sql`x.document_id = ANY (${[...documentIds]}::uuid[]) AND `
    : Prisma.empty;
  const notHidden =
    hiddenDocumentIds.length > 0
      ? Prisma.sql`x.document_id <> ALL (${[...hiddenDocumentIds]}::uuid[]) AND `
      : Prisma.empty;
  return Prisma.sql`${inDocuments}${notHidden}${conditionSql(plan.query, columns)}`;
}

function afterSql(columns: Prisma.Sql, after: ExcerptPlace | null): Prisma.Sql {
  if (!after) return Prisma.empty;
  const { documentId, start, excerptId } = after;
  return Prisma.sql`AND (${columns}) > (${documentId}::uuid, ${start}::int, ${excerptId}::uuid)`;
}
