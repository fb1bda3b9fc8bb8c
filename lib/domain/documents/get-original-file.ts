import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { notFound } from '@/lib/errors';

/** The file that the current version was read from, byte for byte. Pasted texts have none. */
export async function getOriginalFile({ studyId }: StudyAccess, documentId: string) {
  const file = await db.originalFile.findFirst({
    where: { studyId, version: { currentOf: { studyId, id: documentId, deletedAt: null } } },
    select: { name: true, bytes: true },
  });
  if (!file) throw notFound();
  return file;
}
