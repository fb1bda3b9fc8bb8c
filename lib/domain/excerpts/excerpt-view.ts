import 'server-only';
import { z } from 'zod';
import { Prisma } from '@/generated/prisma/client';
import { db, type Db } from '@/lib/db';
import type { StudyAccess } from '@/lib/access/door';
import { ANCHOR_STATES } from '@/lib/core/text/reanchor';
import { memoContent } from '@/lib/domain/memos/content-schema';
import { notFound } from '@/lib/errors';

const codingShape = z
  .object({
    id: z.uuid(),
    themeId: z.uuid(),
    weight: z
      .int()
      .nullable()
      .describe('How much the excerpt says of the theme, 0 to 100, when its coder says so.'),
    revision: z.int(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'Coding' });
export type CodingView = z.output<typeof codingShape>;

/** An excerpt as the API shows it, with its live codings. Offsets in UTF-16 units. */
export const excerptShape = z
  .object({
    id: z.uuid(),
    documentId: z.uuid(),
    versionId: z.uuid().describe('Of the text that `start` and `end` are in: the current one.'),
    coderId: z.uuid(),
    start: z.int(),
    end: z.int(),
    quote: z.string(),
    state: z
      .enum(ANCHOR_STATES)
      .describe('CHANGED and LOST keep their last quote until a person has looked at them.'),
    speaker: z.string().nullable(),
    caseIds: z.array(z.uuid()),
    casesByHand: z.boolean().describe('Whether a person chose the cases.'),
    memo: z.string(),
    isKey: z.boolean().describe('A quote to come back to.'),
    memoContent: memoContent
      .nullable()
      .describe('The memo as rich text; null when it is nothing but its words.'),
    revision: z.int(),
    codings: z.array(codingShape),
  })
  .meta({ id: 'Excerpt' });
export type ExcerptView = z.output<typeof excerptShape>;

/** Two excerpts that were one, or go back to being two. */
export const excerptPairShape = z.object({ excerpt: excerptShape, other: excerptShape });
export type ExcerptPair = z.output<typeof excerptPairShape>;

/** The columns of an `ExcerptView`, of a table or join where the excerpt is `e`. */
export const EXCERPT_COLUMNS = Prisma.sql`
  e.id, e.document_id AS "documentId", e.version_id AS "versionId", e.coder_id AS "coderId", e.start, e."end", e.quote,
  e.state::text AS state, e.speaker,
  ARRAY(
    SELECT ec.case_id::text FROM excerpt_case ec WHERE ec.study_id = e.study_id AND ec.excerpt_id = e.id ORDER BY ec.case_id
  ) AS "caseIds",
  e.cases_by_hand AS "casesByHand", e.memo, e.is_key AS "isKey", e.memo_content AS "memoContent", e.revision,
  coalesce((
    SELECT json_agg(json_build_object(
      'id', c.id, 'themeId', c.theme_id, 'weight', c.weight, 'revision', c.revision,
      'createdAt', to_char(c.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
    ) ORDER BY c.created_at, c.id)
    FROM coding c WHERE c.study_id = e.study_id AND c.excerpt_id = e.id AND c.deleted_at IS NULL
  ), '[]'::json) AS codings`;

/** Null when there is none, when it was deleted, or its document was. */
export async function findExcerptView(
  { studyId }: StudyAccess,
  id: string,
  tx: Db = db,
): Promise<ExcerptView | null> {
  const rows = await tx.$queryRaw<ExcerptView[]>`
    SELECT ${EXCERPT_COLUMNS}
    FROM excerpt e JOIN document d ON d.study_id = e.study_id AND d.id = e.document_id AND d.deleted_at IS NULL
    WHERE e.study_id = ${studyId}::uuid AND e.id = ${id}::uuid AND e.deleted_at IS NULL`;
  return rows[0] ?? null;
}

export async function getExcerpt(access: StudyAccess, id: string, tx: Db = db): Promise<ExcerptView> {
  const view = await findExcerptView(access, id, tx);
  if (!view) throw notFound();
  return view;
}
