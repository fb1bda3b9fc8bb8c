import 'server-only';
import { z } from 'zod';
import type { StudyAccess } from '@/lib/access/door';
import type { Grouping } from '@/lib/core/retrieval/group-places';
import { db } from '@/lib/db';
import { groupRetrieved } from '@/lib/domain/retrieval/group-retrieved';
import { listRetrieved, type PageWish, type RetrievedPage } from '@/lib/domain/retrieval/list-retrieved';
import { parsedQuery } from '@/lib/domain/retrieval/parsed-query';
import { planRetrieval, type RetrievalPlan } from '@/lib/domain/retrieval/plan-retrieval';
import { resolveQuery } from '@/lib/domain/retrieval/resolve-query';
import { retrievedIdsSql } from '@/lib/domain/retrieval/retrieval-places';
import { AppError } from '@/lib/errors';

/** A page of the excerpts that meet a query in its text form. Throws `retrieval.…` beside `query`, at its place. */
export async function retrieve(
  access: StudyAccess,
  text: string,
  { group, ...wish }: PageWish & { group?: Grouping | undefined } = {},
): Promise<RetrievedPage> {
  const plan = await planOf(access, text);
  return group ? groupRetrieved(access, plan, group, wish) : listRetrieved(access, plan, wish);
}

/** The same for an address: null when it has no query, or one that is none, of which the page says why. */
export async function retrieveIfQuery(
  access: StudyAccess,
  text: string,
  group: Grouping | null,
): Promise<RetrievedPage | null> {
  if (text.trim() === '') return null;
  try {
    return await retrieve(access, text, { group: group ?? undefined });
  } catch (error) {
    if (error instanceof AppError && error.code === 'invalid') return null;
    throw error;
  }
}

export async function planOf(access: StudyAccess, text: string): Promise<RetrievalPlan> {
  const { query, themes } = await parsedQuery(access, text);
  return planRetrieval(access, await resolveQuery(access, query, themes));
}

/** Beyond it the number tells nobody more. */
const MAX_COUNT = 100_000;

export const retrievedCountShape = z
  .object({ count: z.int().max(MAX_COUNT), isMore: z.boolean() })
  .meta({ id: 'RetrievedCount' });

/** How many distinct excerpts meet a query: asked for by a person, since it may look at every coding of a theme. */
export async function countRetrieved(
  access: StudyAccess,
  text: string,
): Promise<z.output<typeof retrievedCountShape>> {
  const plan = await planOf(access, text);
  const rows = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (${retrievedIdsSql(plan)} LIMIT ${MAX_COUNT + 1}) AS found`;
  const count = rows[0]?.count ?? 0;
  return { count: Math.min(count, MAX_COUNT), isMore: count > MAX_COUNT };
}
