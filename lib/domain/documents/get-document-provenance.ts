import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { hasIdentityRight } from '@/lib/access/identity-right';
import { db } from '@/lib/db';
import { notFound } from '@/lib/errors';

/** Where a document's text comes from: who imported it, when, and from which file, when one may see that; and how long it is now. */
export async function getDocumentProvenance(access: StudyAccess, documentId: string) {
  const { studyId } = access;
  const [first, current, mayIdentify] = await Promise.all([
    db.version.findFirst({
      where: { studyId, documentId, number: 1, document: { deletedAt: null } },
      select: {
        createdAt: true,
        identityOnly: true,
        createdBy: { select: { user: { select: { name: true } } } },
        original: { select: { name: true, size: true } },
      },
    }),
    db.version.findFirst({
      where: { studyId, currentOf: { studyId, id: documentId, deletedAt: null } },
      select: { number: true, _count: { select: { paragraphs: true } } },
    }),
    hasIdentityRight(access, { documentId }),
  ]);
  if (!first || !current) throw notFound();
  return {
    number: current.number,
    createdAt: first.createdAt,
    importedBy: first.createdBy.user.name,
    // the name of a file may be that of a person
    original: mayIdentify || !first.identityOnly ? first.original : null,
    paragraphCount: current._count.paragraphs,
  };
}
