import 'server-only';
import { z } from 'zod';
import type { StudyAccess } from '@/lib/access/door';
import { db, type Db } from '@/lib/db';
import { notFound } from '@/lib/errors';

/** Whole paragraphs of a document's current text that speak of a case. Offsets in UTF-16 units, ordinals from 0. */
export const passageShape = z
  .object({
    id: z.uuid(),
    caseId: z.uuid(),
    start: z.int(),
    end: z.int(),
    fromParagraph: z.int(),
    toParagraph: z.int().describe('The last one that belongs to it.'),
  })
  .meta({ id: 'Passage' });
export type PassageView = z.output<typeof passageShape>;

/** In the order of the text. */
export async function listPassages(
  access: StudyAccess,
  documentId: string,
  tx: Db = db,
): Promise<PassageView[]> {
  const { studyId } = access;
  const versionId = await currentVersionOf(access, documentId, tx);
  return tx.$queryRaw<PassageView[]>`
    SELECT case_passage.id::text, case_passage.case_id::text AS "caseId", case_passage.start, case_passage."end",
           min(paragraph.ordinal) AS "fromParagraph", max(paragraph.ordinal) AS "toParagraph"
    FROM case_passage
    JOIN paragraph ON paragraph.study_id = case_passage.study_id AND paragraph.version_id = ${versionId}::uuid
      AND paragraph.start < case_passage."end" AND case_passage.start < paragraph."end"
    WHERE case_passage.study_id = ${studyId}::uuid AND case_passage.document_id = ${documentId}::uuid
    GROUP BY case_passage.id
    ORDER BY case_passage.start, case_passage."end", case_passage.id`;
}

export async function currentVersionOf(
  { studyId }: StudyAccess,
  documentId: string,
  tx: Db = db,
): Promise<string> {
  const document = await tx.document.findFirst({
    where: { studyId, id: documentId, deletedAt: null },
    select: { currentVersionId: true },
  });
  if (!document?.currentVersionId) throw notFound();
  return document.currentVersionId;
}
