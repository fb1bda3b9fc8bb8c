import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { changeDocument } from '@/lib/domain/documents/change-document';
import { requireDocument } from '@/lib/domain/documents/find-document';
import type { DocumentSourceInput } from '@/lib/domain/documents/schema';
import { reassignExcerptCases, type Reassignment } from '@/lib/flows/reassign-excerpt-cases';

class TakenBack extends Error {
  constructor(readonly effect: Reassignment) {
    super('taken back');
  }
}

/** What another interview, or other cases, would do to the document's excerpts: done in a transaction that is taken back. */
export async function previewDocumentSource(
  access: StudyAccess,
  id: string,
  source: DocumentSourceInput,
): Promise<Reassignment> {
  try {
    return await db.$transaction(async (tx) => {
      const { revision } = await requireDocument(access, id, tx);
      await changeDocument(tx, access, id, { ...source, revision });
      throw new TakenBack(await reassignExcerptCases(tx, access, { documentIds: [id] }));
    });
  } catch (error) {
    if (error instanceof TakenBack) return error.effect;
    throw error;
  }
}
