import 'server-only';
import { z } from 'zod';
import { Prisma } from '@/generated/prisma/client';
import type { StudyAccess } from '@/lib/access/door';
import { plainMemo, type MemoContent } from '@/lib/core/memos/memo-content';
import { MEMO_KINDS } from '@/lib/core/memos/memo-kind';
import { WORDINGS } from '@/lib/core/materials/document-kind';
import { db, type Db } from '@/lib/db';
import { memoContent } from '@/lib/domain/memos/content-schema';
import { personShape } from '@/lib/domain/summaries/person';
import { notFound } from '@/lib/errors';

/** A memo as the API shows it, with the names of what it is about. */
export const memoShape = z
  .object({
    id: z.uuid().describe('Of the excerpt, for its memo.'),
    kind: z.enum(MEMO_KINDS),
    document: z
      .object({
        id: z.uuid(),
        title: z.string(),
        citation: z.string().describe('`(Int. 3)` or `(Doc. 2)`.'),
        wording: z.enum(WORDINGS),
      })
      .nullable()
      .describe('Also that of the excerpt.'),
    quote: z.string().nullable().describe('The words of the excerpt.'),
    theme: z.object({ id: z.uuid(), name: z.string(), translatedName: z.string() }).nullable(),
    case: z.object({ id: z.uuid(), code: z.string(), title: z.string() }).nullable(),
    title: z.string(),
    content: memoContent,
    text: z.string().describe('The words of `content`.'),
    author: personShape,
    revision: z.int().describe('Of the excerpt, for its memo.'),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'Memo' });
export type MemoView = z.output<typeof memoShape>;

/** Its content null where it is nothing but its words. */
export type MemoRow = Omit<MemoView, 'content'> & { content: MemoContent | null };

const instant = (column: Prisma.Sql) =>
  Prisma.sql`to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** A `MemoRow` of each row of `m (id, kind, …)`, joined with what it is about. */
export function memoRowsSql(studyId: string, memos: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT m.id, m.kind,
      CASE WHEN d.id IS NOT NULL THEN json_build_object(
        'id', d.id, 'title', d.title, 'wording', d.wording,
        'citation', CASE WHEN i.number IS NULL THEN '(Doc. ' || d.number || ')' ELSE '(Int. ' || i.number || ')' END
      ) END AS document,
      m.quote,
      CASE WHEN t.id IS NOT NULL THEN json_build_object('id', t.id, 'name', t.name, 'translatedName', t.translated_name) END AS theme,
      CASE WHEN c.id IS NOT NULL THEN json_build_object('id', c.id, 'code', c.code, 'title', c.title) END AS case,
      m.title, m.content, m.text, json_build_object('userId', u.id, 'name', u.name) AS author, m.revision,
      ${instant(Prisma.sql`m.created_at`)} AS "createdAt", ${instant(Prisma.sql`m.updated_at`)} AS "updatedAt"
    FROM (${memos}) AS m
    JOIN app_user u ON u.id = m.author_id
    LEFT JOIN document d ON d.study_id = ${studyId}::uuid AND d.id = m.document_id
    LEFT JOIN interview i ON i.study_id = d.study_id AND i.id = d.interview_id
    LEFT JOIN theme t ON t.study_id = ${studyId}::uuid AND t.id = m.theme_id
    LEFT JOIN study_case c ON c.study_id = ${studyId}::uuid AND c.id = m.case_id
    ORDER BY m.updated_at DESC, m.id DESC`;
}

/** The columns that `memoRowsSql` takes, of a memo `m`. */
export const MEMO_COLUMNS = Prisma.sql`
  m.id, m.target::text AS kind, m.document_id, m.theme_id, m.case_id, NULL::text AS quote, m.title, m.content, m.text,
  m.author_id, m.revision, m.created_at, m.updated_at`;

export function memoViewOf({ content, ...row }: MemoRow): MemoView {
  return { ...row, content: content ?? plainMemo(row.text) };
}

/** One that was deleted, or is about a document that was set aside, is not found. */
export async function getMemo({ studyId }: StudyAccess, id: string, tx: Db = db): Promise<MemoView> {
  const [row] = await tx.$queryRaw<MemoRow[]>(
    memoRowsSql(
      studyId,
      Prisma.sql`
        SELECT ${MEMO_COLUMNS} FROM memo m
        LEFT JOIN document shelved ON shelved.study_id = m.study_id AND shelved.id = m.document_id
        WHERE m.study_id = ${studyId}::uuid AND m.id = ${id}::uuid AND m.deleted_at IS NULL AND shelved.deleted_at IS NULL`,
    ),
  );
  if (!row) throw notFound();
  return memoViewOf(row);
}
