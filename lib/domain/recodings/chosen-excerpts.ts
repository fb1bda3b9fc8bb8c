import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import type { RecodableExcerpt } from '@/lib/core/coding/recoding-plan';
import { db, type Db } from '@/lib/db';
import { placesSql } from '@/lib/domain/excerpts/excerpt-places';
import type { ExcerptFilter } from '@/lib/domain/excerpts/schema';
import { resolveFilter } from '@/lib/domain/excerpts/resolve-filter';
import { placesOf } from '@/lib/domain/retrieval/retrieval-places';
import { planOf } from '@/lib/domain/retrieval/retrieve';
import { MAX_RECODED, type RecodingAsked } from '@/lib/domain/recodings/schema';
import { AppError, notFound } from '@/lib/errors';

/** The excerpts that are asked for, in the order of the texts. Throws when there are too many. */
export async function chosenExcerptIds(
  access: StudyAccess,
  { excerptIds, filter = {}, query }: Pick<RecodingAsked, 'excerptIds' | 'filter' | 'query'>,
): Promise<string[]> {
  if (excerptIds !== undefined) return knownIds(access, [...new Set(excerptIds)]);
  const found = query === undefined ? await filtered(access, filter) : await retrieved(access, query);
  if (found.length > MAX_RECODED) {
    const field = query === undefined ? 'filter' : 'query';
    throw new AppError('invalid', 'recoding.tooMany', { field, values: { limit: MAX_RECODED } });
  }
  return found;
}

/** One more than there may be, when there are too many. */
async function filtered(access: StudyAccess, filter: ExcerptFilter): Promise<string[]> {
  const resolved = await resolveFilter(access, filter);
  const places = await db.$queryRaw<{ excerpt_id: string }[]>`
    SELECT excerpt_id FROM (${placesSql(resolved, null, MAX_RECODED + 1)}) AS place`;
  return places.map(({ excerpt_id }) => excerpt_id);
}

async function retrieved(access: StudyAccess, query: string): Promise<string[]> {
  const places = await placesOf(await planOf(access, query), null, MAX_RECODED + 1);
  return places.map(({ excerptId }) => excerptId);
}

async function knownIds({ studyId }: StudyAccess, ids: string[]): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM excerpt WHERE study_id = ${studyId}::uuid AND id = ANY (${ids}::uuid[])
    ORDER BY document_id, start, id`;
  if (rows.length < ids.length) throw notFound();
  return rows.map(({ id }) => id);
}

/** Those of the excerpts that are still there, with the themes they carry, in the order of the texts. */
export async function readRecodable(
  { studyId }: StudyAccess,
  ids: readonly string[],
  tx: Db = db,
): Promise<RecodableExcerpt[]> {
  return tx.$queryRaw<RecodableExcerpt[]>`
    SELECT e.id, e.coder_id AS "coderId", e.memo <> '' AS "hasMemo", coalesce((
      SELECT json_agg(json_build_object('id', c.id, 'themeId', c.theme_id))
      FROM coding c WHERE c.study_id = e.study_id AND c.excerpt_id = e.id AND c.deleted_at IS NULL), '[]') AS codings
    FROM excerpt e JOIN document d ON d.study_id = e.study_id AND d.id = e.document_id AND d.deleted_at IS NULL
    WHERE e.study_id = ${studyId}::uuid AND e.id = ANY (${ids}::uuid[]) AND e.deleted_at IS NULL
    ORDER BY e.document_id, e.start, e.id`;
}
