import 'server-only';
import { z } from 'zod';
import type { StudyAccess } from '@/lib/access/door';
import { flattenThemes, type FlatTheme } from '@/lib/core/coding/theme-tree';
import { groupPlaces, MAX_GROUPED, type Grouping } from '@/lib/core/retrieval/group-places';
import { db } from '@/lib/db';
import { byCaseOrder } from '@/lib/domain/cases/case-view';
import type { ExcerptPlace } from '@/lib/domain/excerpts/excerpt-cursor';
import {
  PAGE_SIZE,
  readPlaces,
  type PageWish,
  type RetrievedPage,
} from '@/lib/domain/retrieval/list-retrieved';
import type { RetrievalPlan } from '@/lib/domain/retrieval/plan-retrieval';
import { placesOf } from '@/lib/domain/retrieval/retrieval-places';
import type { ResolvedQuery } from '@/lib/domain/retrieval/resolve-query';
import { AppError } from '@/lib/errors';

const place = z.tuple([z.int().min(0), z.uuid()]);

/** A page of what meets a query, group after group, in each in the order of the text; one of several groups is in each. */
export async function groupRetrieved(
  access: StudyAccess,
  plan: RetrievalPlan,
  grouping: Grouping,
  { cursor, limit = PAGE_SIZE }: PageWish,
): Promise<RetrievedPage> {
  const found = await placesOf(plan, null, MAX_GROUPED + 1);
  const places = found.slice(0, MAX_GROUPED);
  const [groupsOf, order] = await Promise.all([
    GROUPS_OF[grouping](access, places, plan),
    ORDERS[grouping](access),
  ]);
  const groups = groupPlaces(places, groupsOf, order);
  const all = groups.flatMap(({ id, places: held }) => held.map((each) => ({ groupId: id, place: each })));
  const from = cursor === undefined ? 0 : placeOf(cursor, all);
  const page = all.slice(from, from + limit);
  const last = page.at(-1);
  const items = await readPlaces(
    access,
    page.map((each) => each.place),
  );
  return {
    items: withGroups(items, page),
    nextCursor: last && from + limit < all.length ? cursorOf(from + limit, last.place.excerptId) : null,
    groups: groups.map(({ id, places: held }) => ({ id, count: held.length })),
    isPartial: found.length > MAX_GROUPED,
  };
}

interface Grouped {
  groupId: string | null;
  place: ExcerptPlace;
}

/** An excerpt that was deleted meanwhile is missing among the items. */
function withGroups<T extends { id: string }>(items: readonly T[], page: readonly Grouped[]) {
  const byId = new Map(items.map((item) => [item.id, item]));
  return page.flatMap(({ groupId, place: { excerptId } }) => {
    const item = byId.get(excerptId);
    return item ? [{ ...item, groupId }] : [];
  });
}

/** Where the next page begins, and the excerpt before it, by which it is found again when something changed. */
function cursorOf(index: number, excerptId: string): string {
  return Buffer.from(JSON.stringify([index, excerptId])).toString('base64url');
}

function placeOf(cursor: string, all: readonly Grouped[]): number {
  const parsed = place.safeParse(jsonOf(cursor));
  if (!parsed.success) throw new AppError('invalid', 'excerpt.cursor', { field: 'cursor' });
  const [index, excerptId] = parsed.data;
  const candidates = all.flatMap((each, at) => (each.place.excerptId === excerptId ? [at + 1] : []));
  const nearest = candidates.sort((a, b) => Math.abs(a - index) - Math.abs(b - index))[0];
  return nearest ?? index;
}

function jsonOf(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return null;
  }
}

type Pairs = { id: string; groupId: string }[];

const GROUPS_OF: Record<
  Grouping,
  (
    access: StudyAccess,
    places: readonly ExcerptPlace[],
    plan: RetrievalPlan,
  ) => Promise<Map<string, string[]>>
> = {
  case: async ({ studyId }, places) =>
    collected(
      await db.$queryRaw<Pairs>`
      SELECT excerpt_id AS id, case_id AS "groupId" FROM excerpt_case
      WHERE study_id = ${studyId}::uuid AND excerpt_id = ANY (${idsOf(places)}::uuid[])`,
    ),
  theme: async ({ studyId }, places, { query }) => {
    const asked = themesAsked(query);
    const pairs = await db.$queryRaw<Pairs>`
      SELECT excerpt_id AS id, theme_id AS "groupId" FROM coding
      WHERE study_id = ${studyId}::uuid AND excerpt_id = ANY (${idsOf(places)}::uuid[]) AND deleted_at IS NULL`;
    return collected(asked.size > 0 ? pairs.filter(({ groupId }) => asked.has(groupId)) : pairs);
  },
  interview: async ({ studyId }, places) => {
    const documents = await db.$queryRaw<Pairs>`
      SELECT id, interview_id AS "groupId" FROM document
      WHERE study_id = ${studyId}::uuid AND interview_id IS NOT NULL`;
    const interviewOf = new Map(documents.map(({ id, groupId }) => [id, groupId]));
    return new Map(
      places.map(({ excerptId, documentId }) => [excerptId, [interviewOf.get(documentId) ?? []].flat()]),
    );
  },
};

const ORDERS: Record<Grouping, (access: StudyAccess) => Promise<string[]>> = {
  case: async ({ studyId }) => {
    const cases = await db.case.findMany({
      where: { studyId },
      select: { id: true, code: true, position: true },
    });
    return cases.sort(byCaseOrder).map(({ id }) => id);
  },
  theme: async ({ studyId }) => {
    const themes = await db.$queryRaw<FlatTheme[]>`
      SELECT id, parent_id AS "parentId", position, name FROM theme WHERE study_id = ${studyId}::uuid`;
    return flattenThemes(themes).map(({ theme }) => theme.id);
  },
  interview: async ({ studyId }) => {
    const rows = await db.$queryRaw<{ id: string }[]>`
      SELECT id FROM interview WHERE study_id = ${studyId}::uuid ORDER BY number`;
    return rows.map(({ id }) => id);
  },
};

/** The themes that a query asks the excerpts themselves to have. */
function themesAsked(query: ResolvedQuery): Set<string> {
  switch (query.kind) {
    case 'and':
    case 'or':
      return new Set(query.items.flatMap((item) => [...themesAsked(item)]));
    case 'themes':
      return new Set(query.sets.flatMap(({ themeIds }) => themeIds));
    case 'proximity':
      return new Set(query.left.flatMap(({ themeIds }) => themeIds));
    default:
      return new Set();
  }
}

function idsOf(places: readonly ExcerptPlace[]): string[] {
  return places.map(({ excerptId }) => excerptId);
}

function collected(pairs: Pairs): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const { id, groupId } of pairs) groups.set(id, [...(groups.get(id) ?? []), groupId]);
  return groups;
}
