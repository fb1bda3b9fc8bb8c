import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { requireIdentityRight } from '@/lib/access/identity-right';
import { db, type Db } from '@/lib/db';
import { AppError, notFound } from '@/lib/errors';

export interface ReadableVersion {
  id: string;
  number: number;
  text: string;
  identityOnly: boolean;
}

/** A version of a document with its text. 403 for one with names in it and no right to them; 409 for an erased one. */
export async function requireReadableVersion(
  access: StudyAccess,
  documentId: string,
  id: string,
  tx: Db = db,
): Promise<ReadableVersion> {
  const { studyId } = access;
  const version = await tx.version.findFirst({
    where: { studyId, documentId, id, document: { deletedAt: null } },
    select: { id: true, number: true, text: true, identityOnly: true, erasedAt: true },
  });
  if (!version) throw notFound();
  const { erasedAt, ...readable } = version;
  if (erasedAt) throw new AppError('conflict', 'version.erased');
  if (version.identityOnly) await requireIdentityRight(access, { documentId }, tx);
  return readable;
}
