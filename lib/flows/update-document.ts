import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { changeDocument } from '@/lib/domain/documents/change-document';
import type { DocumentView } from '@/lib/domain/documents/document-view';
import type { DocumentChange } from '@/lib/domain/documents/schema';
import { reassignExcerptCases } from '@/lib/flows/reassign-excerpt-cases';

/** Changes what is said of a document; when its interview or cases change, the cases of its excerpts follow. */
export async function updateDocument(
  access: StudyAccess,
  id: string,
  change: DocumentChange,
): Promise<DocumentView> {
  return db.$transaction(async (tx) => {
    const { document, sourceChanged } = await changeDocument(tx, access, id, change);
    if (sourceChanged) await reassignExcerptCases(tx, access, { documentIds: [id] });
    return document;
  });
}
