import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import type { Comparison, WeightBound } from '@/lib/core/retrieval/query';
import type { CodingSet } from '@/lib/domain/retrieval/resolve-query';

/** The columns of a row that stands for an excerpt: of itself, or of a coding that repeats them. */
export interface PlaceColumns {
  studyId: string;
  documentId: Prisma.Sql;
  start: Prisma.Sql;
  end: Prisma.Sql;
  excerptId: Prisma.Sql;
  coderId: Prisma.Sql;
  /** Of a coding: it is live and has one of these themes. Null for an excerpt itself. */
  themeIds: readonly string[] | null;
  /** A case that the excerpt is known to have; null when none is. */
  caseId: string | null;
  /** Of the study's longest excerpt, in UTF-16 units: nothing that begins further off reaches here. */
  longest: number;
}

/** A condition on a coding `c`, but for its study and that it is live. */
export function codingsSql(sets: readonly CodingSet[], alias = 'c'): Prisma.Sql {
  const c = Prisma.raw(alias);
  const all = [...new Set(sets.flatMap(({ themeIds }) => themeIds))];
  const ofThemes = Prisma.sql`${c}.theme_id = ANY (${all}::uuid[])`;
  if (sets.every(({ weights }) => weights.length === 0)) return ofThemes;
  const ofSets = sets.map(({ themeIds, weights }) => {
    const bounds = weights.map((bound) => Prisma.sql` AND ${weightSql(bound, alias)}`);
    return Prisma.sql`(${c}.theme_id = ANY (${[...themeIds]}::uuid[])${bounds.length > 0 ? Prisma.join(bounds, '') : Prisma.empty})`;
  });
  return Prisma.sql`${ofThemes} AND (${Prisma.join(ofSets, ' OR ')})`;
}

/** Whether a row is itself a coding of one of the sets, whatever its excerpt has besides. */
export function isOfSets({ themeIds }: PlaceColumns, sets: readonly CodingSet[]): boolean {
  const free = new Set(sets.flatMap((set) => (set.weights.length === 0 ? set.themeIds : [])));
  return themeIds !== null && themeIds.every((id) => free.has(id));
}

export function isSome(select: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`((${select} LIMIT 1) IS NOT NULL)`;
}

const SIGNS: Record<Comparison, Prisma.Sql> = {
  '=': Prisma.sql`=`,
  '<': Prisma.sql`<`,
  '<=': Prisma.sql`<=`,
  '>': Prisma.sql`>`,
  '>=': Prisma.sql`>=`,
};

/** A coding without a weight meets no bound. */
export function weightSql({ comparison, value }: WeightBound, alias = 'c'): Prisma.Sql {
  return Prisma.sql`coalesce(${Prisma.raw(alias)}.weight ${SIGNS[comparison]} ${String(value)}::int, false)`;
}
