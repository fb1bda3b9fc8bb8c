import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { EXCERPT_COLUMNS, type ExcerptView } from '@/lib/domain/excerpts/excerpt-view';
import { notFound } from '@/lib/errors';

/** Every live excerpt of a document's current version, in the order of the text. */
export async function listDocumentExcerpts(
  { studyId }: StudyAccess,
  documentId: string,
): Promise<ExcerptView[]> {
  const [document, excerpts] = await Promise.all([
    db.document.findFirst({ where: { studyId, id: documentId, deletedAt: null }, select: { id: true } }),
    db.$queryRaw<ExcerptView[]>`
      SELECT ${EXCERPT_COLUMNS}
      FROM document d
      JOIN excerpt e ON e.study_id = d.study_id AND e.document_id = d.id AND e.version_id = d.current_version_id
      WHERE d.study_id = ${studyId}::uuid AND d.id = ${documentId}::uuid AND e.deleted_at IS NULL
      ORDER BY e.start, e.id`,
  ]);
  if (!document) throw notFound();
  return excerpts;
}
