import 'server-only';
import { v7 as newId } from 'uuid';
import { Prisma } from '@/generated/prisma/client';
import type { StudyAccess } from '@/lib/access/door';
import { speakersOfRange } from '@/lib/core/text/speakers-of-range';
import { keptQuery } from '@/lib/db';
import { appliedThemesSql, refusalOf, type AppliedTheme } from '@/lib/domain/excerpts/applicable-themes';
import { findExcerptView, type ExcerptView } from '@/lib/domain/excerpts/excerpt-view';
import {
  assignCases,
  quoteOf,
  requireVersion,
  sourceSql,
  type ExcerptSource,
} from '@/lib/domain/excerpts/place-excerpt';
import type { NewExcerpt } from '@/lib/domain/excerpts/schema';
import { requireStudyCases } from '@/lib/domain/excerpts/require-study-cases';
import { sqlStateOf, UNIQUE_VIOLATION } from '@/lib/domain/excerpts/sql-state';
import { AppError, notFound } from '@/lib/errors';

const ATTEMPTS = 5;

/**
 * Marks a range of a document with themes. The same id a second time is answered with the excerpt that stands, so that
 * a client may retry; an id that names anything else is a conflict.
 */
export async function createExcerpt(
  access: StudyAccess,
  documentId: string,
  input: NewExcerpt,
): Promise<ExcerptView> {
  const id = input.id ?? newId();
  const codingIds = input.codingIds ?? input.themeIds.map(() => newId());
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const [{ standing, themes, ...source }] = await Promise.all([
      readBeginning(access, documentId, input),
      requireStudyCases(access, input.caseIds ?? []),
    ]);
    if (standing) return viewOfStanding(access, id, documentId, standing);
    const refusal = refusalOf(input.themeIds, themes);
    requireVersion(source, input.versionId);
    if (refusal) throw refusal;
    try {
      const made = await writeExcerpt(access, source, { ...input, id, codingIds });
      if (made) return made;
    } catch (error) {
      if (sqlStateOf(error) !== UNIQUE_VIOLATION) throw error;
      const { standing: winner } = await readBeginning(access, documentId, { ...input, id });
      if (winner) return await viewOfStanding(access, id, documentId, winner);
      throw new AppError('conflict', 'excerpt.idTaken', { field: 'codingIds' });
    }
  }
  throw new AppError('unavailable', 'excerpt.documentBusy');
}

/** An excerpt that has the id already. */
interface Standing {
  studyId: string;
  documentId: string;
  coderId: string;
  isDeleted: boolean;
}

interface Beginning extends ExcerptSource {
  standing: Standing | null;
  themes: AppliedTheme[];
}

/** All that is asked before an excerpt is written, in one query. Throws not found when the document is not there or has no text. */
async function readBeginning(
  access: StudyAccess,
  documentId: string,
  { id, start, end, themeIds }: Pick<NewExcerpt, 'id' | 'start' | 'end' | 'themeIds'>,
): Promise<Beginning> {
  const rows = await keptQuery<Beginning>(Prisma.sql`
    SELECT source.*, (
        SELECT json_build_object(
          'studyId', study_id, 'documentId', document_id, 'coderId', coder_id, 'isDeleted', deleted_at IS NOT NULL)
        FROM excerpt WHERE id = ${id ?? null}::uuid
      ) AS standing, (
        SELECT coalesce(json_agg(theme), '[]') FROM (${appliedThemesSql(access, themeIds)}) AS theme
      ) AS themes
    FROM (${sourceSql(access, { documentId, start, end })}) AS source`);
  const beginning = rows[0];
  if (!beginning) throw notFound();
  return beginning;
}

/** The excerpt that an earlier sending of the same request made. */
async function viewOfStanding(
  access: StudyAccess,
  id: string,
  documentId: string,
  { studyId, documentId: standingIn, coderId, isDeleted }: Standing,
): Promise<ExcerptView> {
  const isSame = studyId === access.studyId && standingIn === documentId && coderId === access.userId;
  const view = isSame && !isDeleted ? await findExcerptView(access, id) : null;
  if (!view) throw new AppError('conflict', 'excerpt.idTaken', { field: 'id' });
  return view;
}

type Writing = NewExcerpt & { id: string; codingIds: string[] };

/**
 * Excerpt, codings, cases and events in one statement. Null when the document's row was written since `source` was read:
 * its text, or the cases that follow from it, may be others now. Null too when a theme was archived meanwhile.
 */
async function writeExcerpt(
  access: StudyAccess,
  source: ExcerptSource,
  input: Writing,
): Promise<ExcerptView | null> {
  const { studyId, userId } = access;
  const { id, start, end, themeIds, codingIds, memo, isKey = false } = input;
  const weights = input.weights ?? themeIds.map(() => null);
  const { documentId } = source;
  const { quote, startCodePoint, endCodePoint } = quoteOf(source, input);
  const speakers = speakersOfRange(source.blocks, input);
  const casesByHand = input.caseIds !== undefined;
  const cases = assignCases(source, input, input.caseIds ?? null);
  const caseIds = cases.map(({ caseId }) => caseId);
  const origins = cases.map(({ origin }) => origin);
  const events = [
    { entity: 'excerpt', entityId: id, detail: { documentId, casesByHand } },
    ...codingIds.map((codingId, i) => ({
      entity: 'coding',
      entityId: codingId,
      detail: { excerptId: id, themeId: themeIds[i] },
    })),
  ];
  const rows = await keptQuery<{ createdAt: Date; speaker: string | null }>(Prisma.sql`
    WITH source AS (
      SELECT id FROM document
      WHERE study_id = ${studyId}::uuid AND id = ${documentId}::uuid AND deleted_at IS NULL AND xmin::text = ${source.rowVersion}
      FOR SHARE
    ), applied AS (
      SELECT id FROM theme
      WHERE study_id = ${studyId}::uuid AND id = ANY (${themeIds}::uuid[]) AND archived_at IS NULL
      ORDER BY id FOR KEY SHARE
    ), made AS (
      INSERT INTO excerpt (id, study_id, document_id, version_id, coder_id, start, "end",
                           start_code_point, end_code_point, quote, speakers, memo, is_key, cases_by_hand)
      SELECT ${id}::uuid, ${studyId}::uuid, source.id, ${source.versionId}::uuid, ${userId}::uuid, ${start}::int, ${end}::int,
             ${startCodePoint}::int, ${endCodePoint}::int, ${quote}, ${speakers}::text[], ${memo}, ${isKey}, ${casesByHand}
      FROM source WHERE (SELECT count(*) FROM applied) = ${themeIds.length}
      RETURNING id, document_id, created_at, speaker
    ), coded AS (
      INSERT INTO coding (id, study_id, excerpt_id, theme_id, document_id, coder_id, start, "end", weight)
      SELECT new.id, ${studyId}::uuid, made.id, new.theme_id, made.document_id, ${userId}::uuid, ${start}::int, ${end}::int, new.weight
      FROM made, unnest(${codingIds}::uuid[], ${themeIds}::uuid[], ${weights}::int[]) AS new(id, theme_id, weight)
    ), tied AS (
      INSERT INTO excerpt_case (study_id, excerpt_id, case_id, origin)
      SELECT ${studyId}::uuid, made.id, new.case_id, new.origin::case_origin
      FROM made, unnest(${caseIds}::uuid[], ${origins}::text[]) AS new(case_id, origin)
    ), noted AS (
      INSERT INTO audit_event (id, study_id, user_id, action, entity, entity_id, detail)
      SELECT new.id, ${studyId}::uuid, ${userId}::uuid, 'create', new.event->>'entity', (new.event->>'entityId')::uuid, new.event->'detail'
      FROM made, unnest(${events.map(() => newId())}::uuid[], ${events.map((event) => JSON.stringify(event))}::jsonb[]) AS new(id, event)
    )
    SELECT made.created_at AS "createdAt", made.speaker FROM made`);
  const made = rows[0];
  if (!made) return null;
  const createdAt = made.createdAt.toISOString();
  return {
    id,
    documentId,
    versionId: source.versionId,
    coderId: userId,
    start,
    end,
    quote,
    state: 'EXACT',
    speaker: made.speaker,
    caseIds: caseIds.toSorted(),
    casesByHand,
    memo,
    isKey,
    memoContent: null,
    revision: 1,
    codings: codingIds.map((codingId, i) => ({
      id: codingId,
      themeId: themeIds[i] ?? '',
      weight: weights[i] ?? null,
      revision: 1,
      createdAt,
    })),
  };
}
