import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import type { StudyAccess } from '@/lib/access/door';
import { db, keptQuery } from '@/lib/db';
import { documentsOfCase } from '@/lib/domain/excerpts/excerpt-places';
import type { ResolvedProximity } from '@/lib/domain/retrieval/proximity-sql';
import type { CodingSet, ResolvedQuery } from '@/lib/domain/retrieval/resolve-query';

/** How the excerpts that meet a query are found in the order of the text. */
export interface RetrievalPlan {
  studyId: string;
  query: ResolvedQuery;
  /** Themes of which everything found carries one; null when there are none, and all excerpts are walked. */
  themeIds: readonly string[] | null;
  /** A case that everything found has; null when there is none. */
  caseId: string | null;
  /** Documents outside of which there is nothing, some of them perhaps set aside; null when any may hold some. */
  documentIds: readonly string[] | null;
  /** Of the study's longest excerpt, in UTF-16 units; 0 where no condition asks for it. */
  longest: number;
  /** When what leads is a theme beside another: the documents are walked instead of the themes. */
  walk: ProximityWalk | null;
}

export interface ProximityWalk {
  near: ResolvedProximity;
  /** What else must be met. */
  rest: readonly ResolvedQuery[];
  /** About how many codings of the rarer side there are in a document that has some. */
  density: number;
}

/** Up to so many codings the documents of a theme are looked up beforehand: a page does not pass over all the others then. */
const FEW = 1_000;

interface Spread {
  codings: number;
  /** In so many documents. */
  documents: number;
  /** Which; null when the codings are more than a few. */
  documentIds: readonly string[] | null;
}

/**
 * Of the parts that must all be met, the one of the rarest themes leads, and the documents of those that are rare, or that the
 * query names, bound it.
 */
export async function planRetrieval({ studyId }: StudyAccess, query: ResolvedQuery): Promise<RetrievalPlan> {
  const parts = partsOf(query);
  const leads = parts.flatMap((part) => (coverOf(part) ?? []).map((sets) => ({ part, sets })));
  const needed = [...leads.map(({ sets }) => sets), ...parts.flatMap((part) => rightOf(part) ?? [])];
  const caseId = caseOf(parts);
  const spreads = needed.length > 1 ? await Promise.all(needed.map((sets) => spreadOf(studyId, sets))) : [];
  const lead = leads
    .map(({ part, sets }, index) => ({ part, sets, ...spreads[index] }))
    .sort((a, b) => (a.codings ?? 0) - (b.codings ?? 0))[0];
  const near = lead?.part.kind === 'proximity' ? lead.part : null;
  const bounds = [
    ...parts.flatMap((part) => (part.kind === 'documents' ? [part.ids] : [])),
    ...spreads.flatMap(({ documentIds }) => (documentIds ? [documentIds] : [])),
    ...(near && caseId !== null ? [await documentsWithCase(studyId, caseId)] : []),
  ];
  const rest = parts.filter((part) => part !== near);
  return {
    studyId,
    query,
    themeIds: lead ? themesOf(lead.sets) : null,
    caseId,
    documentIds: bounds.length > 0 ? common(bounds) : null,
    longest: rest.some(hasProximity) ? await longestExcerpt(studyId) : 0,
    walk: near && {
      near,
      rest,
      density: Math.min(
        ...[near.left, near.right].map((sets) => densityOf(sets, spreads[needed.indexOf(sets)])),
      ),
    },
  };
}

/** Of many codings only the first were looked at, which are those of one theme. */
function densityOf(sets: readonly CodingSet[], spread: Spread | undefined): number {
  if (!spread) return 0;
  const inDocument = spread.codings / Math.max(1, spread.documents);
  return spread.documentIds ? inDocument : inDocument * themesOf(sets).length;
}

/** What must all be met. */
function partsOf(query: ResolvedQuery): ResolvedQuery[] {
  return query.kind === 'and' ? query.items.flatMap(partsOf) : [query];
}

/** Codings of which whatever meets the query has one; null when that cannot be said. A list of one, for `flatMap`. */
function coverOf(query: ResolvedQuery): [readonly CodingSet[]] | null {
  switch (query.kind) {
    case 'themes':
      return [query.sets];
    case 'proximity':
      return [query.left];
    case 'and':
      return query.items.map(coverOf).find((cover) => cover !== null) ?? null;
    case 'or': {
      const covers = query.items.map(coverOf);
      return covers.includes(null) ? null : [covers.flatMap((cover) => cover?.[0] ?? [])];
    }
    default:
      return null;
  }
}

function rightOf(query: ResolvedQuery): [readonly CodingSet[]] | null {
  return query.kind === 'proximity' ? [query.right] : null;
}

function hasProximity(query: ResolvedQuery): boolean {
  if (query.kind === 'not') return hasProximity(query.item);
  if (query.kind === 'and' || query.kind === 'or') return query.items.some(hasProximity);
  return query.kind === 'proximity';
}

function themesOf(sets: readonly CodingSet[]): string[] {
  return [...new Set(sets.flatMap(({ themeIds }) => themeIds))];
}

function common([first = [], ...others]: readonly (readonly string[])[]): string[] {
  const rest = others.map((ids) => new Set(ids));
  return first.filter((id) => rest.every((ids) => ids.has(id)));
}

/** How many live codings there are, up to one more than a few, and in which documents. */
async function spreadOf(studyId: string, sets: readonly CodingSet[]): Promise<Spread> {
  const rows = await keptQuery<Omit<Spread, 'documentIds'> & { ids: string | null }>(Prisma.sql`
    SELECT coalesce(sum(held.codings), 0)::int AS codings, count(*)::int AS documents,
      CASE WHEN coalesce(sum(held.codings), 0) <= ${FEW} THEN string_agg(held.document_id::text, ',') END AS ids
    FROM (
      SELECT document_id, count(*) AS codings
      FROM (
        SELECT document_id FROM coding
        WHERE study_id = ${studyId}::uuid AND theme_id = ANY (${themesOf(sets)}::uuid[]) AND deleted_at IS NULL
        LIMIT ${FEW + 1}
      ) AS few
      GROUP BY document_id
    ) AS held`);
  const { codings = 0, documents = 0, ids = null } = rows[0] ?? {};
  return { codings, documents, documentIds: codings > FEW ? null : (ids?.split(',') ?? []) };
}

function caseOf(parts: readonly ResolvedQuery[]): string | null {
  return parts.flatMap((part) => (part.kind === 'case' && part.id !== null ? [part.id] : []))[0] ?? null;
}

/** Outside of which no excerpt has the case. */
async function documentsWithCase(studyId: string, caseId: string): Promise<string[]> {
  const rows = await keptQuery<{ ids: string | null }>(Prisma.sql`
    SELECT string_agg(document_id::text, ',') AS ids FROM (
      ${documentsOfCase(studyId, caseId)}
      UNION SELECT e.document_id FROM excerpt_case hand JOIN excerpt e ON e.study_id = hand.study_id AND e.id = hand.excerpt_id
      WHERE hand.study_id = ${studyId}::uuid AND hand.case_id = ${caseId}::uuid AND hand.origin = 'PERSON'
    ) AS held`);
  return rows[0]?.ids?.split(',') ?? [];
}

/** Deleted ones are counted too: it only needs to be far enough. */
async function longestExcerpt(studyId: string): Promise<number> {
  const rows = await db.$queryRaw<{ longest: number | null }[]>`
    SELECT max("end" - start) AS longest FROM excerpt WHERE study_id = ${studyId}::uuid`;
  return rows[0]?.longest ?? 0;
}
