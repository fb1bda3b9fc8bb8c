import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import { MEMO_COLUMNS, memoRowsSql } from '@/lib/domain/memos/memo-view';
import type { MemoPlace } from '@/lib/domain/memos/memo-cursor';
import type { MemoFilter } from '@/lib/domain/memos/schema';

interface Wish {
  filter: MemoFilter;
  /** Those written before it; null from the last one on. */
  after: MemoPlace | null;
  limit: number;
}

/** The memos that a filter asks for, those of excerpts among them, the last written first. */
export function memosSql(studyId: string, { filter, after, limit }: Wish): Prisma.Sql {
  const pattern = filter.q ? `%${filter.q.replace(/[\\%_]/g, '\\$&')}%` : null;
  const wish = { studyId, filter, after, limit, pattern };
  const parts = [
    ...(filter.kind === 'EXCERPT' ? [] : [ownMemosSql(wish)]),
    ...(filter.kind === undefined || filter.kind === 'EXCERPT' ? [excerptMemosSql(wish)] : []),
  ];
  const all = Prisma.join(
    parts.map((part) => Prisma.sql`(${part})`),
    ' UNION ALL ',
  );
  return memoRowsSql(
    studyId,
    Prisma.sql`SELECT * FROM (${all}) AS found ORDER BY updated_at DESC, id DESC LIMIT ${limit}`,
  );
}

type Parts = Wish & { studyId: string; pattern: string | null };

function ownMemosSql({ studyId, filter, after, limit, pattern }: Parts): Prisma.Sql {
  const conditions = [
    filter.kind && Prisma.sql`m.target = ${filter.kind}::memo_target`,
    filter.theme && Prisma.sql`m.theme_id = ${filter.theme}::uuid`,
    filter.case && Prisma.sql`m.case_id = ${filter.case}::uuid`,
    filter.document && Prisma.sql`m.document_id = ${filter.document}::uuid`,
    filter.author && Prisma.sql`m.author_id = ${filter.author}::uuid`,
    pattern !== null && Prisma.sql`(m.title ILIKE ${pattern} OR m.text ILIKE ${pattern})`,
    after && Prisma.sql`(m.updated_at, m.id) < (${after.updatedAt}::timestamptz, ${after.id}::uuid)`,
  ];
  return Prisma.sql`
    SELECT ${MEMO_COLUMNS} FROM memo m
    LEFT JOIN document shelved ON shelved.study_id = m.study_id AND shelved.id = m.document_id
    WHERE m.study_id = ${studyId}::uuid AND m.deleted_at IS NULL AND shelved.deleted_at IS NULL ${all(conditions)}
    ORDER BY m.updated_at DESC, m.id DESC LIMIT ${limit}`;
}

function excerptMemosSql({ studyId, filter, after, limit, pattern }: Parts): Prisma.Sql {
  const writtenAt = Prisma.sql`coalesce(e.memo_at, e.created_at)`;
  const conditions = [
    filter.theme &&
      Prisma.sql`EXISTS (
        SELECT 1 FROM coding c WHERE c.study_id = e.study_id AND c.excerpt_id = e.id AND c.deleted_at IS NULL
        AND c.theme_id = ${filter.theme}::uuid)`,
    filter.case &&
      Prisma.sql`EXISTS (
        SELECT 1 FROM excerpt_case ec WHERE ec.study_id = e.study_id AND ec.excerpt_id = e.id AND ec.case_id = ${filter.case}::uuid)`,
    filter.document && Prisma.sql`e.document_id = ${filter.document}::uuid`,
    filter.author && Prisma.sql`e.coder_id = ${filter.author}::uuid`,
    pattern !== null && Prisma.sql`e.memo ILIKE ${pattern}`,
    after && Prisma.sql`(${writtenAt}, e.id) < (${after.updatedAt}::timestamptz, ${after.id}::uuid)`,
  ];
  return Prisma.sql`
    SELECT e.id, 'EXCERPT' AS kind, e.document_id, NULL::uuid AS theme_id, NULL::uuid AS case_id, e.quote, '' AS title,
      e.memo_content AS content, e.memo AS text, e.coder_id AS author_id, e.revision, e.created_at, ${writtenAt} AS updated_at
    FROM excerpt e
    JOIN document d ON d.study_id = e.study_id AND d.id = e.document_id AND d.deleted_at IS NULL
    WHERE e.study_id = ${studyId}::uuid AND e.memo <> '' AND e.deleted_at IS NULL ${all(conditions)}
    ORDER BY ${writtenAt} DESC, e.id DESC LIMIT ${limit}`;
}

function all(conditions: (Prisma.Sql | string | false | null | undefined)[]): Prisma.Sql {
  const asked = conditions.filter((condition) => condition instanceof Prisma.Sql);
  return asked.length === 0 ? Prisma.empty : Prisma.sql`AND ${Prisma.join(asked, ' AND ')}`;
}
