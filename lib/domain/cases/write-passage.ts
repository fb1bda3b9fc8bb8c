import 'server-only';
import { v7 as newId } from 'uuid';
import type { StudyAccess } from '@/lib/access/door';
import type { Db } from '@/lib/db';
import { recordEvent } from '@/lib/domain/audit/record-event';
import { getCase } from '@/lib/domain/cases/get-case';
import { placePassage } from '@/lib/domain/cases/place-passage';
import type { NewPassage } from '@/lib/domain/cases/schema';
import { notFound } from '@/lib/errors';

// Inside the transaction of a flow, which brings the excerpts' cases in line.

/** The id of the tie; of the one that stands when the same id or the same paragraphs are tied to the case already. */
export async function createPassage(
  tx: Db,
  access: StudyAccess,
  documentId: string,
  { id = newId(), caseId, ...asked }: NewPassage,
): Promise<string> {
  const { studyId } = access;
  const range = await placePassage(access, documentId, asked, tx);
  await getCase(access, caseId, tx);
  const standing = await tx.casePassage.findFirst({
    where: { studyId, documentId, OR: [{ id }, { caseId, ...range }] },
    select: { id: true },
  });
  if (standing) return standing.id;
  if (await tx.casePassage.findUnique({ where: { id }, select: { id: true } })) throw notFound();
  await tx.casePassage.create({ data: { id, studyId, documentId, caseId, ...range } });
  await recordEvent(tx, access, {
    action: 'create',
    entity: 'case_passage',
    entityId: id,
    detail: { documentId, caseId },
  });
  return id;
}

export async function deletePassage(
  tx: Db,
  access: StudyAccess,
  documentId: string,
  id: string,
): Promise<void> {
  const { count } = await tx.casePassage.deleteMany({ where: { studyId: access.studyId, documentId, id } });
  if (count === 0) throw notFound();
  await recordEvent(tx, access, {
    action: 'delete',
    entity: 'case_passage',
    entityId: id,
    detail: { documentId },
  });
}
