import 'server-only';
import { z } from 'zod';
import { Prisma } from '@/generated/prisma/client';
import { JobState } from '@/generated/prisma/enums';
import type { StudyAccess } from '@/lib/access/door';
import { db, type Db } from '@/lib/db';
import { JOB_ERRORS } from '@/lib/domain/jobs/job-view';
import { notFound } from '@/lib/errors';

export const recodingShape = z
  .object({
    id: z.uuid(),
    madeById: z.uuid(),
    madeByName: z.string(),
    fromThemeId: z.uuid().nullable().describe('The theme that was taken away.'),
    intoThemeId: z.uuid().nullable().describe('The theme that was given.'),
    moved: z.int().describe('Codings that went over.'),
    deleted: z.int().describe('Codings that were taken away.'),
    added: z.int().describe('Codings that were made.'),
    createdAt: z.iso.datetime(),
    undoneAt: z.iso.datetime().nullable(),
    job: z
      .object({ state: z.enum(JobState), progress: z.number(), error: z.enum(JOB_ERRORS).nullable() })
      .nullable()
      .describe('Of a change that is made by a job of the same id.'),
  })
  .meta({ id: 'Recoding' });
export type RecodingView = z.output<typeof recodingShape>;

const at = (column: string) =>
  Prisma.raw(`to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);

const COLUMNS = Prisma.sql`
  r.id, r.made_by_id AS "madeById", u.name AS "madeByName", r.from_theme_id AS "fromThemeId",
  r.into_theme_id AS "intoThemeId", cardinality(r.moved_coding_ids) AS moved,
  cardinality(r.deleted_coding_ids) AS deleted, cardinality(r.added_coding_ids) AS added,
  ${at('r.created_at')} AS "createdAt", ${at('r.undone_at')} AS "undoneAt",
  CASE WHEN j.id IS NULL THEN NULL
       ELSE json_build_object('state', j.state, 'progress', j.progress, 'error', j.error_key) END AS job`;

const FROM = Prisma.sql`
  FROM recoding r JOIN app_user u ON u.id = r.made_by_id LEFT JOIN job j ON j.study_id = r.study_id AND j.id = r.id`;

const PAGE_SIZE = 50;

/** The bulk changes of a study, the last one first. */
export async function listRecodings(
  { studyId }: StudyAccess,
  cursor?: string,
): Promise<{ items: RecodingView[]; nextCursor: string | null }> {
  const after = cursor
    ? Prisma.sql`AND (r.created_at, r.id) < (SELECT created_at, id FROM recoding WHERE study_id = ${studyId}::uuid AND id = ${cursor}::uuid)`
    : Prisma.empty;
  const found = await db.$queryRaw<RecodingView[]>`
    SELECT ${COLUMNS} ${FROM} WHERE r.study_id = ${studyId}::uuid ${after}
    ORDER BY r.created_at DESC, r.id DESC LIMIT ${PAGE_SIZE + 1}`;
  const items = found.slice(0, PAGE_SIZE);
  return { items, nextCursor: found.length > PAGE_SIZE ? (items.at(-1)?.id ?? null) : null };
}

export async function findRecoding(
  { studyId }: StudyAccess,
  id: string,
  tx: Db = db,
): Promise<RecodingView | null> {
  const rows = await tx.$queryRaw<RecodingView[]>`
    SELECT ${COLUMNS} ${FROM} WHERE r.study_id = ${studyId}::uuid AND r.id = ${id}::uuid`;
  return rows[0] ?? null;
}

export async function getRecoding(access: StudyAccess, id: string, tx: Db = db): Promise<RecodingView> {
  const recoding = await findRecoding(access, id, tx);
  if (!recoding) throw notFound();
  return recoding;
}
