import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { deriveEdits } from '@/lib/core/text/derive-edits';
import { db } from '@/lib/db';
import { requireReadableVersion } from '@/lib/domain/documents/require-readable-version';
import type { RestoredVersion } from '@/lib/domain/documents/schema';
import { AppError } from '@/lib/errors';
import { requireCurrent, savedVersion, type SavedVersion } from '@/lib/flows/save-version';
import { holdDocument, writeNextVersion } from '@/lib/flows/write-next-version';

/**
 * Makes the text of a former version the document's next one. Excerpts that stood in it stand there again, just as they did;
 * those made since are carried over. A text that hides nobody is brought back only by who may read identities, an erased one by
 * nobody.
 */
export async function restoreVersion(
  access: StudyAccess,
  documentId: string,
  id: string,
  { reason, versionId }: RestoredVersion,
): Promise<SavedVersion> {
  return db.$transaction(async (tx) => {
    const document = await holdDocument(tx, access, documentId);
    const former = await requireReadableVersion(access, documentId, id, tx);
    await requireCurrent(tx, access, document, versionId);
    if (former.id === document.version.id)
      throw new AppError('invalid', 'version.current', { field: 'versionId' });
    const written = await writeNextVersion(tx, access, document, {
      edits: deriveEdits(document.version.text, former.text),
      rule: 'review',
      origin: 'RESTORATION',
      reason,
      restoredId: former.id,
    });
    return savedVersion(written);
  });
}
