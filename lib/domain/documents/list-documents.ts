import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { DOCUMENT_SELECT, documentView, type DocumentView } from '@/lib/domain/documents/document-view';

export type DocumentItem = DocumentView & { excerptCount: number };

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
