import 'server-only';
import { v7 as newId } from 'uuid';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { findExcerptView, type ExcerptView } from '@/lib/domain/excerpts/excerpt-view';
import {
  assignCases,
  quoteOf,
  readExcerptSource,
  speakerOf,
  type ExcerptSource,
} from '@/lib/domain/excerpts/place-excerpt';
import type { NewExcerpt } from '@/lib/domain/excerpts/schema';
import { requireStudyIds } from '@/lib/domain/excerpts/require-study-ids';
import { sqlStateOf, UNIQUE_VIOLATION } from '@/lib/domain/excerpts/sql-state';
import { AppError } from '@/lib/errors';

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
    const [source, standing] = await Promise.all([
      readExcerptSource(access, { documentId, start: input.start, end: input.end }),
      input.id === undefined ? null : findStanding(access, id, documentId),
      requireStudyIds(access, { themeIds: input.themeIds, caseIds: input.caseIds ?? [] }),
    ]);
    if (standing) return standing;
    try {
      const made = await writeExcerpt(access, source, { ...input, id, codingIds });
      if (made) return made;
    } catch (error) {
      if (sqlStateOf(error) !== UNIQUE_VIOLATION) throw error;
      const winner = await findStanding(access, id, documentId);
      if (winner) return winner;
      throw new AppError('conflict', 'excerpt.idTaken', { field: 'codingIds' });
    }
  }
  throw new AppError('unavailable', 'excerpt.documentBusy');
}

/** The excerpt that an earlier sending of the same request made. */
async function findStanding(
  access: StudyAccess,
  id: string,
  documentId: string,
): Promise<ExcerptView | null> {
  const standing = await db.excerpt.findUnique({
    where: { id },
    select: { studyId: true, documentId: true, coderId: true, deletedAt: true },
  });
  if (!standing) return null;
  const same =
    standing.studyId === access.studyId &&
    standing.documentId === documentId &&
    standing.coderId === access.userId;
  const view = same && !standing.deletedAt ? await findExcerptView(access, id) : null;
  if (!view) throw new AppError('conflict', 'excerpt.idTaken', { field: 'id' });
  return view;
}

type Writing = NewExcerpt & { id: string; codingIds: string[] };

/**
 * Excerpt, codings, cases and events in one statement. Null when the document's row was written since `source` was read:
 * its text, or the cases that follow from it, may be others now.
 */
async function writeExcerpt(
  access: StudyAccess,
  source: ExcerptSource,
  input: Writing,
): Promise<ExcerptView | null> {
  const { studyId, userId } = access;
  const { id, start, end, themeIds, codingIds, memo } = input;
  const { documentId } = source;
  const { quote, startCodePoint, endCodePoint } = quoteOf(source, input);
  const speaker = speakerOf(source, input);
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
  const rows = await db.$queryRaw<{ createdAt: Date }[]>`
    WITH source AS (
      SELECT id FROM document
      WHERE study_id = ${studyId}::uuid AND id = ${documentId}::uuid AND deleted_at IS NULL AND xmin::text = ${source.rowVersion}
      FOR SHARE
    ), made AS (
      INSERT INTO excerpt (id, study_id, document_id, version_id, coder_id, start, "end",
                           start_code_point, end_code_point, quote, speaker, memo, cases_by_hand)
      SELECT ${id}::uuid, ${studyId}::uuid, source.id, ${source.versionId}::uuid, ${userId}::uuid, ${start}::int, ${end}::int,
             ${startCodePoint}::int, ${endCodePoint}::int, ${quote}, ${speaker}, ${memo}, ${casesByHand}
      FROM source RETURNING id, document_id, created_at
    ), coded AS (
      INSERT INTO coding (id, study_id, excerpt_id, theme_id, document_id, coder_id, start, "end")
      SELECT new.id, ${studyId}::uuid, made.id, new.theme_id, made.document_id, ${userId}::uuid, ${start}::int, ${end}::int
      FROM made, unnest(${codingIds}::uuid[], ${themeIds}::uuid[]) AS new(id, theme_id)
    ), tied AS (
      INSERT INTO excerpt_case (study_id, excerpt_id, case_id, origin)
      SELECT ${studyId}::uuid, made.id, new.case_id, new.origin::case_origin
      FROM made, unnest(${caseIds}::uuid[], ${origins}::text[]) AS new(case_id, origin)
    ), noted AS (
      INSERT INTO audit_event (id, study_id, user_id, action, entity, entity_id, detail)
      SELECT new.id, ${studyId}::uuid, ${userId}::uuid, 'create', new.event->>'entity', (new.event->>'entityId')::uuid, new.event->'detail'
      FROM made, unnest(${events.map(() => newId())}::uuid[], ${events.map((event) => JSON.stringify(event))}::jsonb[]) AS new(id, event)
    )
    SELECT created_at AS "createdAt" FROM made`;
  const made = rows[0];
  if (!made) return null;
  const createdAt = made.createdAt.toISOString();
  return {
    id,
    documentId,
    coderId: userId,
    start,
    end,
    quote,
    speaker,
    caseIds: caseIds.toSorted(),
    casesByHand,
    memo,
    revision: 1,
    codings: codingIds.map((codingId, i) => ({ id: codingId, themeId: themeIds[i] ?? '', createdAt })),
  };
}
