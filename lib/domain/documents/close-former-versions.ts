import 'server-only';
import type { Author } from '@/lib/access/door';
import type { Db } from '@/lib/db';

/** Leaves a document's versions but one, and the files they were read from, to who may read identities. */
export async function closeFormerVersions(
  tx: Db,
  { studyId }: Author,
  documentId: string,
  currentId: string,
): Promise<void> {
  await tx.version.updateMany({
    where: { studyId, documentId, id: { not: currentId } },
    data: { identityOnly: true },
  });
}
