import 'server-only';
import { z } from 'zod';
import type { StudyAccess } from '@/lib/access/door';
import { EXCERPT_CONSENTS } from '@/lib/core/consent/excerpt-consent';
import { consentOfExcerpts } from '@/lib/domain/consents/consent-of-excerpts';
import { readCursor, writeCursor, type ExcerptPlace } from '@/lib/domain/excerpts/excerpt-cursor';
import { listedExcerptShape, readListed } from '@/lib/domain/excerpts/list-excerpts';
import type { RetrievalPlan } from '@/lib/domain/retrieval/plan-retrieval';
import { placesOf } from '@/lib/domain/retrieval/retrieval-places';

const retrievedShape = listedExcerptShape
  .extend({
    consent: z.enum(EXCERPT_CONSENTS).describe('Of the strictest among those who speak: exports obey it.'),
    groupId: z.uuid().nullable().describe('Under which of the groups it stands here.'),
  })
  .meta({ id: 'RetrievedExcerpt' });
export type RetrievedExcerpt = z.output<typeof retrievedShape>;

export const retrievedPageShape = z
  .object({
    items: z.array(retrievedShape),
    nextCursor: z.string().nullable(),
    groups: z
      .array(z.object({ id: z.uuid().nullable(), count: z.int() }))
      .describe('When they were asked for: those that hold something, in their order.'),
    isPartial: z.boolean().describe('Whether there is more than what is grouped: the first of the text.'),
  })
  .meta({ id: 'RetrievedPage' });
export type RetrievedPage = z.output<typeof retrievedPageShape>;

export const PAGE_SIZE = 50;

export interface PageWish {
  cursor?: string | undefined;
  limit?: number | undefined;
}

/** A page of what meets a query, by document, in the order of the text. */
export async function listRetrieved(
  access: StudyAccess,
  plan: RetrievalPlan,
  { cursor, limit = PAGE_SIZE }: PageWish,
): Promise<RetrievedPage> {
  const after = cursor === undefined ? null : readCursor(cursor);
  const found = await placesOf(plan, after, limit + 1);
  const page = found.slice(0, limit);
  const last = page.at(-1);
  const items = await readPlaces(access, page);
  return {
    items: items.map((item) => ({ ...item, groupId: null })),
    nextCursor: last && found.length > limit ? writeCursor(last) : null,
    groups: [],
    isPartial: false,
  };
}

/** In the order of the places; of one that was deleted meanwhile there is nothing. */
export async function readPlaces(
  access: StudyAccess,
  places: readonly ExcerptPlace[],
): Promise<Omit<RetrievedExcerpt, 'groupId'>[]> {
  const ids = [...new Set(places.map(({ excerptId }) => excerptId))];
  if (ids.length === 0) return [];
  const { studyId } = access;
  const [listed, consents] = await Promise.all([readListed(studyId, ids), consentOfExcerpts(access, ids)]);
  const byId = new Map(listed.map((excerpt) => [excerpt.id, excerpt]));
  return places.flatMap(({ excerptId }) => {
    const excerpt = byId.get(excerptId);
    return excerpt ? [{ ...excerpt, consent: consents.get(excerptId) ?? 'VERBATIM' }] : [];
  });
}
