import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { notFound } from '@/lib/errors';

/** Whether some version of the document has this text: enough to answer that a copy is still good. */
export async function requireDocumentText(
  { studyId }: StudyAccess,
  documentId: string,
  sha256: string,
): Promise<void> {
  const where = { studyId, documentId, sha256, document: { deletedAt: null } };
  if (!(await db.version.findFirst({ where, select: { id: true } }))) throw notFound();
}

export async function getDocumentText(
  { studyId }: StudyAccess,
  documentId: string,
  sha256: string,
): Promise<string> {
  const where = { studyId, documentId, sha256, document: { deletedAt: null } };
  const version = await db.version.findFirst({ where, select: { text: true } });
  if (!version) throw notFound();
  return version.text;
}
