import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import type { DocumentView } from '@/lib/domain/documents/document-view';
import { requireDocument } from '@/lib/domain/documents/find-document';

export interface ParagraphView {
  /** UTF-16 offsets of the speech in the text. */
  start: number;
  end: number;
  speaker: string | null;
  timeMs: number | null;
}

export type DocumentDetail = DocumentView & { paragraphs: ParagraphView[] };

/** The document with the paragraphs of its current version; the text is fetched by its sha256. */
export async function getDocument(access: StudyAccess, id: string): Promise<DocumentDetail> {
  const document = await requireDocument(access, id);
  const paragraphs = await db.paragraph.findMany({
    where: { studyId: access.studyId, versionId: document.version.id },
    orderBy: { ordinal: 'asc' },
    select: { start: true, end: true, speaker: true, timeMs: true },
  });
  return { ...document, paragraphs };
}
