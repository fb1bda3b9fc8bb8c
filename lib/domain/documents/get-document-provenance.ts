import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { notFound } from '@/lib/errors';

/** Where the current version comes from: who imported it, when, and from which file. */
export async function getDocumentProvenance({ studyId }: StudyAccess, documentId: string) {
  const version = await db.version.findFirst({
    where: { studyId, currentOf: { studyId, id: documentId, deletedAt: null } },
    select: {
      number: true,
      createdAt: true,
      createdBy: { select: { user: { select: { name: true } } } },
      original: { select: { name: true, size: true } },
      _count: { select: { paragraphs: true } },
    },
  });
  if (!version) throw notFound();
  const { createdBy, _count, ...rest } = version;
  return { ...rest, importedBy: createdBy.user.name, paragraphCount: _count.paragraphs };
}
