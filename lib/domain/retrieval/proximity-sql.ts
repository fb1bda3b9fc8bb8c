import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import { codingsSql, isSome, type PlaceColumns } from '@/lib/domain/retrieval/coding-sql';
import type { ResolvedQuery } from '@/lib/domain/retrieval/resolve-query';

export type ResolvedProximity = Extract<ResolvedQuery, { kind: 'proximity' }>;

/**
 * Whether a coding of the right, other than the row's own of the left, stands so to the row's range: in another excerpt, which
 * the index of codings is read for no further back than the longest excerpt reaches; or in the same, whose codings are few.
 */
export function besideSql(query: ResolvedProximity, x: PlaceColumns): Prisma.Sql {
  const { studyId, documentId, excerptId } = x;
  const other = isSome(Prisma.sql`
    SELECT true FROM coding y
    WHERE y.study_id = ${studyId}::uuid AND ${codingsSql(query.right, 'y')} AND y.deleted_at IS NULL
      AND y.document_id = ${documentId} AND y.excerpt_id <> ${excerptId} AND ${standsSql(query, x)}`);
  if (query.relation === 'followed' || query.relation === 'preceded') return other;
  const same = isSome(Prisma.sql`
    SELECT true FROM coding c JOIN coding y ON y.study_id = c.study_id AND y.excerpt_id = c.excerpt_id AND y.id <> c.id
    WHERE c.study_id = ${studyId}::uuid AND c.excerpt_id = ${excerptId} AND c.deleted_at IS NULL
      AND y.deleted_at IS NULL AND ${codingsSql(query.left)} AND ${codingsSql(query.right, 'y')}`);
  return Prisma.sql`(${other} OR ${same})`;
}

/** `y` to the row, both ends of `y.start` bounded for the index. */
function standsSql(query: ResolvedProximity, x: PlaceColumns): Prisma.Sql {
  const { start, end } = x;
  const reach = Prisma.sql`${String(x.longest)}::int`;
  switch (query.relation) {
    case 'overlapping':
      return Prisma.sql`y.start > ${start} - ${reach} AND y.start < ${end} AND y."end" > ${start}`;
    case 'within':
      return Prisma.sql`y.start >= ${end} - ${reach} AND y.start <= ${start} AND y."end" >= ${end}`;
    case 'containing':
      return Prisma.sql`y.start >= ${start} AND y.start < ${end} AND y."end" <= ${end}`;
    case 'near': {
      const { from, to } = reachedSql(query, x);
      return Prisma.sql`y.start >= ${from} - ${reach} AND y.start <= ${to} AND y."end" >= ${from}`;
    }
    case 'followed':
      return Prisma.sql`y.start >= ${end} AND y.start <= ${reachedSql(query, x).to}`;
    case 'preceded': {
      const { from } = reachedSql(query, x);
      return Prisma.sql`y.start >= ${from} - ${reach} AND y.start < ${start} AND y."end" <= ${start} AND y."end" >= ${from}`;
    }
  }
}

/** The first end and the last start of what is not too far off, both included. */
function reachedSql({ distance }: ResolvedProximity, x: PlaceColumns): { from: Prisma.Sql; to: Prisma.Sql } {
  const { value, unit } = distance ?? { value: 0, unit: 'characters' };
  const far = Prisma.sql`${String(value)}::int`;
  if (unit === 'characters')
    return { from: Prisma.sql`(${x.start} - ${far})`, to: Prisma.sql`(${x.end} + ${far})` };
  // the version as a value, so that the paragraphs are read in the order of their index and no further than is asked
  const paragraphs = Prisma.sql`
    SELECT p.block_start FROM paragraph p
    WHERE p.study_id = ${x.studyId}::uuid AND p.version_id = (
      SELECT d.current_version_id FROM document d WHERE d.study_id = ${x.studyId}::uuid AND d.id = ${x.documentId})`;
  // a range touches a paragraph by a character of it: its end lies past the paragraph's start
  return {
    from: Prisma.sql`(coalesce((${paragraphs} AND p.block_start <= ${x.start} ORDER BY p.block_start DESC OFFSET ${far} LIMIT 1), 0) + 1)`,
    to: Prisma.sql`(coalesce((${paragraphs} AND p.block_start >= ${x.end} ORDER BY p.block_start OFFSET ${far} LIMIT 1), 1000000000) - 1)`,
  };
}
