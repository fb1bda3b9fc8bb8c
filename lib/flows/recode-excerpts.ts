import 'server-only';
import { v7 as newId } from 'uuid';
import type { StudyAccess } from '@/lib/access/door';
import { recodingEffect, type RecodingChoice, type RecodingEffect } from '@/lib/core/coding/recoding-plan';
import type { Db } from '@/lib/db';
import { recordEvent } from '@/lib/domain/audit/record-event';
import { applicationRefusal, holdStandingTheme } from '@/lib/domain/excerpts/applicable-themes';
import { readRecodable } from '@/lib/domain/recodings/chosen-excerpts';
import { changerOf } from '@/lib/domain/recodings/require-recodable';

/** A bulk change that stands in `recoding` already. */
export interface Recoding extends RecodingChoice {
  id: string;
}

/**
 * Carries out a part of a bulk change, and adds to its record what was done. The excerpts are held as by whoever codes: the
 * documents, then the excerpts, then the themes.
 *
 * @throws AppError when the theme to give was archived or merged meanwhile
 */
export async function recodeExcerpts(
  tx: Db,
  access: StudyAccess,
  recoding: Recoding,
  excerptIds: readonly string[],
): Promise<void> {
  await holdExcerpts(tx, access, excerptIds);
  await holdThemesOf(tx, access, recoding);
  const excerpts = await readRecodable(access, excerptIds, tx);
  const changer = changerOf(access);
  const effects = excerpts.map((excerpt) => recodingEffect(excerpt, recoding, changer));
  const moved = codingsOf(effects, 'moved');
  const deleted = [...codingsOf(effects, 'doubled'), ...codingsOf(effects, 'removed')];
  const emptied = effects.flatMap((effect) =>
    effect.kind === 'removed' && effect.emptied ? [effect.excerptId] : [],
  );
  const given = effects.filter(({ kind }) => kind === 'added').map(({ excerptId }) => excerptId);
  await moveCodings(tx, access, moved, recoding.intoThemeId);
  await deleteCodings(tx, access, deleted, emptied);
  const added = await giveTheme(tx, access, given, recoding.intoThemeId);
  await writeDown(tx, access, recoding, { moved, deleted, added });
}

function codingsOf(effects: readonly RecodingEffect[], kind: 'moved' | 'doubled' | 'removed'): string[] {
  return effects.flatMap((effect) => (effect.kind === kind && 'codingId' in effect ? [effect.codingId] : []));
}

/** In the order of their ids, so that two who hold many never wait for each other. */
export async function holdExcerpts(
  tx: Db,
  { studyId }: StudyAccess,
  excerptIds: readonly string[],
): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 FROM document WHERE study_id = ${studyId}::uuid AND id IN (
      SELECT document_id FROM excerpt WHERE study_id = ${studyId}::uuid AND id = ANY (${excerptIds}::uuid[]))
    ORDER BY id FOR SHARE`;
  await tx.$queryRaw`
    SELECT 1 FROM excerpt WHERE study_id = ${studyId}::uuid AND id = ANY (${excerptIds}::uuid[])
    ORDER BY id FOR UPDATE`;
}

async function holdThemesOf(tx: Db, access: StudyAccess, { fromThemeId, intoThemeId }: RecodingChoice) {
  const ids = [fromThemeId, intoThemeId].filter((id) => id !== null);
  for (const id of ids.sort()) await holdStandingTheme(tx, access, id);
  const refusal = intoThemeId === null ? null : await applicationRefusal(access, [intoThemeId], tx);
  if (refusal) throw refusal;
}

async function moveCodings(
  tx: Db,
  { studyId }: StudyAccess,
  ids: readonly string[],
  intoThemeId: string | null,
): Promise<void> {
  if (ids.length === 0) return;
  await tx.$executeRaw`
    UPDATE coding SET theme_id = ${intoThemeId}::uuid, revision = revision + 1
    WHERE study_id = ${studyId}::uuid AND id = ANY (${ids}::uuid[])`;
}

/** Both at one moment, which is how it is known that an excerpt went with its coding. */
async function deleteCodings(
  tx: Db,
  { studyId }: StudyAccess,
  ids: readonly string[],
  emptiedIds: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  await tx.$executeRaw`
    UPDATE coding SET deleted_at = now() WHERE study_id = ${studyId}::uuid AND id = ANY (${ids}::uuid[])`;
  await tx.$executeRaw`
    UPDATE excerpt SET deleted_at = now() WHERE study_id = ${studyId}::uuid AND id = ANY (${emptiedIds}::uuid[])`;
}

async function giveTheme(
  tx: Db,
  { studyId }: StudyAccess,
  excerptIds: readonly string[],
  themeId: string | null,
): Promise<string[]> {
  if (excerptIds.length === 0) return [];
  const ids = excerptIds.map(() => newId());
  await tx.$executeRaw`
    INSERT INTO coding (id, study_id, excerpt_id, theme_id, document_id, coder_id, start, "end")
    SELECT made.id, e.study_id, e.id, ${themeId}::uuid, e.document_id, e.coder_id, e.start, e."end"
    FROM unnest(${ids}::uuid[], ${excerptIds}::uuid[]) AS made(id, excerpt_id)
    JOIN excerpt e ON e.study_id = ${studyId}::uuid AND e.id = made.excerpt_id`;
  return ids;
}

interface Done {
  moved: string[];
  deleted: string[];
  added: string[];
}

async function writeDown(tx: Db, access: StudyAccess, recoding: Recoding, { moved, deleted, added }: Done) {
  await tx.$executeRaw`
    UPDATE recoding SET moved_coding_ids = moved_coding_ids || ${moved}::uuid[],
      deleted_coding_ids = deleted_coding_ids || ${deleted}::uuid[], added_coding_ids = added_coding_ids || ${added}::uuid[]
    WHERE study_id = ${access.studyId}::uuid AND id = ${recoding.id}::uuid`;
  await recordEvent(tx, access, {
    action: 'recode',
    entity: 'recoding',
    entityId: recoding.id,
    detail: {
      from: recoding.fromThemeId,
      into: recoding.intoThemeId,
      moved: moved.length,
      deleted: deleted.length,
      added: added.length,
    },
  });
}
