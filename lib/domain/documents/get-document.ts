import 'server-only';
import { z } from 'zod';
import { Prisma } from '@/generated/prisma/client';
import type { StudyAccess } from '@/lib/access/door';
import { keptQuery } from '@/lib/db';
import { documentShape } from '@/lib/domain/documents/document-view';
import { requireDocument } from '@/lib/domain/documents/find-document';

const paragraphShape = z
  .object({
    start: z.int().describe('UTF-16 offsets of the speech in the text.'),
    end: z.int(),
    speaker: z.string().nullable(),
    timeMs: z.int().nullable(),
  })
  .meta({ id: 'Paragraph' });

export const documentDetailShape = documentShape
  .extend({ paragraphs: z.array(paragraphShape) })
  .meta({ id: 'DocumentDetail' });
export type DocumentDetail = z.output<typeof documentDetailShape>;

/** The document with the paragraphs of its current version; the text is fetched by its sha256. */
export async function getDocument(access: StudyAccess, id: string): Promise<DocumentDetail> {
  const document = await requireDocument(access, id);
  const paragraphs = await keptQuery<DocumentDetail['paragraphs'][number]>(Prisma.sql`
    SELECT start, "end", speaker, time_ms AS "timeMs" FROM paragraph
    WHERE study_id = ${access.studyId}::uuid AND version_id = ${document.version.id}::uuid
    ORDER BY ordinal`);
  return { ...document, paragraphs };
}
