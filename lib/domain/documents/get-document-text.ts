import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { hasIdentityRight } from '@/lib/access/identity-right';
import { db } from '@/lib/db';
import { notFound } from '@/lib/errors';

/** Whether some version of the document has this text, and may be read: enough to answer that a copy is still good. */
export async function requireDocumentText(
  access: StudyAccess,
  documentId: string,
  sha256: string,
): Promise<void> {
  const where = await readableText(access, documentId, sha256);
  if (!(await db.version.findFirst({ where, select: { id: true } }))) throw notFound();
}

export async function getDocumentText(
  access: StudyAccess,
  documentId: string,
  sha256: string,
): Promise<string> {
  const where = await readableText(access, documentId, sha256);
  const version = await db.version.findFirst({ where, select: { text: true } });
  if (!version) throw notFound();
  return version.text;
}

/** Who may not read a version is not told either that a text was once in it. */
async function readableText(access: StudyAccess, documentId: string, sha256: string) {
  const { studyId } = access;
  const mayIdentify = await hasIdentityRight(access, { documentId });
  return {
    studyId,
    documentId,
    sha256,
    erasedAt: null,
    document: { deletedAt: null },
    ...(mayIdentify ? {} : { identityOnly: false }),
  };
}
