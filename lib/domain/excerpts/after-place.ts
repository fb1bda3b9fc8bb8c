import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import type { ExcerptPlace } from '@/lib/domain/excerpts/excerpt-cursor';

/** `AND` the columns (document, start, excerpt) come after a place; nothing at the beginning of a list. */
export function afterSql(columns: Prisma.Sql, after: ExcerptPlace | null): Prisma.Sql {
  if (!after) return Prisma.empty;
  const { documentId, start, excerptId } = after;
  return Prisma.sql`AND (${columns}) > (${documentId}::uuid, ${start}::int, ${excerptId}::uuid)`;
}
