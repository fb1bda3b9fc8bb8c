import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { requireIdentityRight } from '@/lib/access/identity-right';
import { db } from '@/lib/db';
import { notFound } from '@/lib/errors';

/**
 * The file that the document was read from, byte for byte. Pasted texts have none. It says what the version it came with says,
 * and obeys as it does.
 */
export async function getOriginalFile(access: StudyAccess, documentId: string) {
  const { studyId } = access;
  const file = await db.originalFile.findFirst({
    where: { studyId, version: { documentId, erasedAt: null, document: { deletedAt: null } } },
    orderBy: { version: { number: 'desc' } },
    select: { name: true, bytes: true, version: { select: { identityOnly: true } } },
  });
  if (!file) throw notFound();
  const { version, ...original } = file;
  if (version.identityOnly) await requireIdentityRight(access, { documentId });
  return original;
}
