import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import { freshQuery, keptQuery } from '@/lib/db';
import { afterSql } from '@/lib/domain/excerpts/after-place';
import { documentsOfCase } from '@/lib/domain/excerpts/excerpt-places';
import type { ExcerptPlace } from '@/lib/domain/excerpts/excerpt-cursor';
import { besidePlacesSql } from '@/lib/domain/retrieval/beside-places';
import type { PlaceColumns } from '@/lib/domain/retrieval/coding-sql';
import { conditionSql } from '@/lib/domain/retrieval/condition-sql';
import type { ProximityWalk, RetrievalPlan } from '@/lib/domain/retrieval/plan-retrieval';

/** The first `limit` places after one, in order, that meet a query. */
export function placesOf(
  plan: RetrievalPlan,
  after: ExcerptPlace | null,
  limit: number,
): Promise<ExcerptPlace[]> {
  const { walk } = plan;
  return walk ? walkDocuments(plan, walk, after, limit) : readPlaces(retrievalPlacesSql(plan, after, limit));
}

function readPlaces(places: Prisma.Sql): Promise<ExcerptPlace[]> {
  return freshQuery<ExcerptPlace>(Prisma.sql`
    SELECT document_id AS "documentId", start, excerpt_id AS "excerptId" FROM (${places}) AS places`);
}

/**
 * Some documents at a time until there is enough: how many come next follows from how much the ones before held, so that a page
 * costs what a page holds, and what is rare is found in a few rounds.
 */
async function walkDocuments(
  plan: RetrievalPlan,
  walk: ProximityWalk,
  after: ExcerptPlace | null,
  limit: number,
): Promise<ExcerptPlace[]> {
  const found: ExcerptPlace[] = [];
  // as if every second coding were beside
  const expectedDocuments = Math.ceil((2 * limit) / Math.max(walk.density, 1));
  let size = Math.min(Math.max(expectedDocuments, FEWEST_DOCUMENTS), MOST_DOCUMENTS, limit);
  let some = await documentsFrom(plan, after?.documentId ?? FIRST_ID, size);
  for (let walked = 0; some.length > 0;) {
    found.push(...(await readPlaces(besidePageSql(plan, walk, some, after, limit - found.length))));
    if (found.length >= limit || some.length < size) break;
    walked += size;
    const expected = ((limit - found.length) * walked) / Math.max(found.length, 1);
    size = Math.ceil(Math.min(Math.max(expected * 1.5, FEWEST_DOCUMENTS), size * 16));
    const last = some.at(-1) ?? FIRST_ID;
    some = (await documentsFrom(plan, last, size + 1)).filter((id) => id !== last);
  }
  return found;
}

const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/** The next documents, from one on, in which there may be something. */
async function documentsFrom(plan: RetrievalPlan, first: string, limit: number): Promise<string[]> {
  const rows = await keptQuery<{ id: string }>(Prisma.sql`
    ${documentsOf(plan)} AND id >= ${first}::uuid ORDER BY id LIMIT ${limit}`);
  return rows.map(({ id }) => id);
}

/** A query of the ids of all documents in which there may be something. */
function documentsOf({ studyId, documentIds }: RetrievalPlan): Prisma.Sql {
  const asked = documentIds ? Prisma.sql`AND id = ANY (${[...documentIds]}::uuid[])` : Prisma.empty;
  return Prisma.sql`SELECT id FROM document WHERE study_id = ${studyId}::uuid AND deleted_at IS NULL ${asked}`;
}

/** At first: too few cost a second round, too many the work on them. */
const FEWEST_DOCUMENTS = 4;
const MOST_DOCUMENTS = 48;

/** @public for the bench, which explains it */
export function besidePageSql(
  plan: RetrievalPlan,
  walk: ProximityWalk,
  documentIds: readonly string[],
  after: ExcerptPlace | null,
  limit: number,
): Prisma.Sql {
  const documents = Prisma.sql`${[...documentIds]}::uuid[]`;
  return Prisma.sql`${besidePlacesSql(plan, walk, documents, after)} ORDER BY 1, 2, 3 LIMIT ${limit}`;
}

/**
 * A query of the first `limit` places (document_id, start, excerpt_id) after one, in order, that meet a query. The excerpts of a
 * case stand in the documents of the case, or a person tied them to it. @public for the bench, which explains it
 */
export function retrievalPlacesSql(
  plan: RetrievalPlan,
  after: ExcerptPlace | null,
  limit: number,
): Prisma.Sql {
  if (plan.caseId === null) return placesInOrder(plan, after, limit);
  return Prisma.sql`
    SELECT document_id, start, excerpt_id
    FROM ((${placesInOrder(plan, after, limit)}) UNION (${placesByHand(plan, plan.caseId, after)})) AS place
    ORDER BY 1, 2, 3 LIMIT ${limit}`;
}

/** The ids of all excerpts that meet a query, in no order. */
export function retrievedIdsSql(plan: RetrievalPlan): Prisma.Sql {
  const { studyId, themeIds, caseId, walk } = plan;
  if (walk)
    return Prisma.sql`
      SELECT excerpt_id FROM (${besidePlacesSql(plan, walk, Prisma.sql`ARRAY(${documentsOf(plan)})`, null)}) AS places`;
  const ids = themeIds
    ? Prisma.sql`
      SELECT DISTINCT x.excerpt_id FROM coding x
      WHERE x.study_id = ${studyId}::uuid AND x.theme_id = ANY (${[...themeIds]}::uuid[]) AND x.deleted_at IS NULL
        AND ${ofCodings(plan)}`
    : Prisma.sql`
      SELECT x.id AS excerpt_id FROM excerpt x
      WHERE x.study_id = ${studyId}::uuid AND x.deleted_at IS NULL AND ${ofExcerpts(plan)}`;
  if (caseId === null) return ids;
  return Prisma.sql`
    SELECT excerpt_id FROM (${ids} UNION SELECT excerpt_id FROM (${placesByHand(plan, caseId, null)}) AS place) AS found`;
}

/**
 * Of a query that asks for themes a page of each, read in order from the index of live codings, then the first of them all: the
 * cost is that of a page, however large the themes.
 */
function placesInOrder(plan: RetrievalPlan, after: ExcerptPlace | null, limit: number): Prisma.Sql {
  const { studyId, themeIds } = plan;
  if (!themeIds)
    return Prisma.sql`
      SELECT x.document_id, x.start, x.id AS excerpt_id
      FROM excerpt x
      WHERE x.study_id = ${studyId}::uuid AND x.deleted_at IS NULL
        ${afterSql(Prisma.sql`x.document_id, x.start, x.id`, after)} AND ${ofExcerpts(plan)}
      ORDER BY x.document_id, x.start, x.id LIMIT ${limit}`;
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

/** In no order, what a person tied to a case. */
function placesByHand(plan: RetrievalPlan, caseId: string, after: ExcerptPlace | null): Prisma.Sql {
  const { studyId, themeIds } = plan;
  const tied = themeIds
    ? Prisma.sql`coding x ON x.study_id = hand.study_id AND x.excerpt_id = hand.excerpt_id AND x.theme_id = ANY (${[...themeIds]}::uuid[])`
    : Prisma.sql`excerpt x ON x.study_id = hand.study_id AND x.id = hand.excerpt_id`;
  const excerptId = Prisma.sql`hand.excerpt_id`;
  return Prisma.sql`
    SELECT DISTINCT x.document_id, x.start, ${excerptId}
    FROM excerpt_case hand JOIN ${tied}
    WHERE hand.study_id = ${studyId}::uuid AND hand.case_id = ${caseId}::uuid AND hand.origin = 'PERSON' AND x.deleted_at IS NULL
      ${afterSql(Prisma.sql`x.document_id, x.start, ${excerptId}`, after)} AND ${wholeCondition(plan, { excerptId, caseId })}`;
}

/** Outside of what is tied by hand. */
function ofCodings(plan: RetrievalPlan): Prisma.Sql {
  return Prisma.sql`${inCaseDocuments(plan)}${wholeCondition(plan, { excerptId: Prisma.sql`x.excerpt_id`, caseId: null })}`;
}

function ofExcerpts(plan: RetrievalPlan): Prisma.Sql {
  return Prisma.sql`${inCaseDocuments(plan)}${wholeCondition(plan, { excerptId: Prisma.sql`x.id`, caseId: null })}`;
}

function inCaseDocuments({ studyId, caseId }: RetrievalPlan): Prisma.Sql {
  if (caseId === null) return Prisma.empty;
  return Prisma.sql`x.document_id = ANY (ARRAY(${documentsOfCase(studyId, caseId)})) AND `;
}

function wholeCondition(
  plan: RetrievalPlan,
  { excerptId, caseId }: Pick<PlaceColumns, 'excerptId' | 'caseId'>,
): Prisma.Sql {
  const { studyId, longest, documentIds } = plan;
  const columns = {
    studyId,
    longest,
    excerptId,
    documentId: Prisma.sql`x.document_id`,
    start: Prisma.sql`x.start`,
    end: Prisma.sql`x."end"`,
    coderId: Prisma.sql`x.coder_id`,
    themeIds: plan.themeIds,
    caseId,
  };
  const inDocuments = documentIds
    ? Prisma.sql`x.document_id = ANY (${[...documentIds]}::uuid[]) AND `
    : Prisma.empty;
  const notHidden = Prisma.sql`x.document_id <> ALL (ARRAY(
    SELECT id FROM document WHERE study_id = ${studyId}::uuid AND deleted_at IS NOT NULL)) AND `;
  return Prisma.sql`${inDocuments}${notHidden}${conditionSql(plan.query, columns)}`;
}
