import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { db, type Db } from '@/lib/db';
import { DOCUMENT_SELECT, documentView, type DocumentView } from '@/lib/domain/documents/document-view';
import { notFound } from '@/lib/errors';

/** Null also for a document that was set aside. */
export async function findDocument(
  { studyId }: StudyAccess,
  id: string,
  tx: Db = db,
): Promise<DocumentView | null> {
  const row = await tx.document.findFirst({
    where: { studyId, id, deletedAt: null },
    select: DOCUMENT_SELECT,
  });
  return row && documentView(row);
}

export async function requireDocument(access: StudyAccess, id: string, tx: Db = db): Promise<DocumentView> {
  const document = await findDocument(access, id, tx);
  if (!document) throw notFound();
  return document;
}
