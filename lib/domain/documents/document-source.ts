import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import type { Db } from '@/lib/db';
import { AppError, notFound } from '@/lib/errors';

export interface DocumentSource {
  interviewId: string | null;
  caseIds: readonly string[];
}

/** A document has its interview's cases or, standing alone, its own; both only of this study. */
export async function requireSource(tx: Db, { studyId }: StudyAccess, source: DocumentSource): Promise<void> {
  const { interviewId, caseIds } = source;
  if (interviewId !== null) {
    if (!(await tx.interview.findFirst({ where: { studyId, id: interviewId }, select: { id: true } })))
      throw notFound();
    if (caseIds.length > 0) throw new AppError('invalid', 'document.casesOfInterview', { field: 'caseIds' });
  }
  const found = await tx.case.count({ where: { studyId, id: { in: [...caseIds] } } });
  if (found !== caseIds.length) throw notFound();
}

export async function writeCases(
  tx: Db,
  { studyId }: StudyAccess,
  documentId: string,
  caseIds: readonly string[],
): Promise<void> {
  await tx.documentCase.deleteMany({ where: { studyId, documentId } });
  await tx.documentCase.createMany({ data: caseIds.map((caseId) => ({ studyId, documentId, caseId })) });
}
