import 'server-only';
import { z } from 'zod';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { DOCUMENT_SELECT, documentShape, documentView } from '@/lib/domain/documents/document-view';

export const documentItemShape = documentShape.extend({ excerptCount: z.int() }).meta({ id: 'DocumentItem' });
export type DocumentItem = z.output<typeof documentItemShape>;

/** All documents in use, or all that were set aside; by number. */
export async function listDocuments(
  { studyId }: StudyAccess,
  { setAside = false } = {},
): Promise<DocumentItem[]> {
  const [rows, counts] = await Promise.all([
    db.document.findMany({
      where: { studyId, deletedAt: setAside ? { not: null } : null },
      orderBy: { number: 'asc' },
      select: DOCUMENT_SELECT,
    }),
    db.excerpt.groupBy({ by: ['documentId'], where: { studyId, deletedAt: null }, _count: true }),
  ]);
  const countOf = new Map(counts.map(({ documentId, _count }) => [documentId, _count]));
  return rows.map((row) => ({ ...documentView(row), excerptCount: countOf.get(row.id) ?? 0 }));
}
