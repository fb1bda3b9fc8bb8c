import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import type { CasePassage } from '@/lib/core/coding/case-assignment';
import { db, type Db } from '@/lib/db';
import { requireStudyCases } from '@/lib/domain/excerpts/require-study-cases';
import { notFound } from '@/lib/errors';
import { reassignExcerptCases, type Reassignment } from '@/lib/flows/reassign-excerpt-cases';

/** Exactly one of the two sources; what is left out stays as it is. */
export interface PlannedSource {
  interviewId?: string | undefined;
  documentId?: string | undefined;
  /** The cases the source would have, all of them. */
  sourceCaseIds?: readonly string[] | undefined;
  /** The passages the document would have, all of them. */
  passages?: readonly CasePassage[] | undefined;
}

class RolledBack extends Error {}

/** What a change of cases or passages would do to the excerpts: done in a transaction that is taken back. */
export async function previewReassignment(
  access: StudyAccess,
  planned: PlannedSource,
): Promise<Reassignment> {
  let effect: Reassignment = { changed: 0, unassigned: 0 };
  try {
    await db.$transaction(async (tx) => {
      const documentIds = await applyPlan(tx, access, planned);
      effect = await reassignExcerptCases(tx, access, { documentIds });
      throw new RolledBack();
    });
  } catch (error) {
    if (!(error instanceof RolledBack)) throw error;
  }
  return effect;
}

async function applyPlan(tx: Db, access: StudyAccess, planned: PlannedSource): Promise<string[]> {
  const { studyId } = access;
  const { interviewId, documentId, sourceCaseIds, passages } = planned;
  const documentIds = await documentsOf(tx, access, planned);
  const caseIds = [...new Set(sourceCaseIds)];
  await requireStudyCases(access, [...caseIds, ...(passages ?? []).map(({ caseId }) => caseId)], tx);
  if (sourceCaseIds && interviewId !== undefined) {
    await tx.interviewCase.deleteMany({ where: { studyId, interviewId } });
    await tx.interviewCase.createMany({ data: caseIds.map((caseId) => ({ studyId, interviewId, caseId })) });
  }
  if (documentId === undefined) return documentIds;
  if (sourceCaseIds) {
    await tx.documentCase.deleteMany({ where: { studyId, documentId } });
    await tx.documentCase.createMany({ data: caseIds.map((caseId) => ({ studyId, documentId, caseId })) });
  }
  if (passages) {
    await tx.casePassage.deleteMany({ where: { studyId, documentId } });
    const data = passages.map(({ caseId, start, end }) => ({ studyId, documentId, caseId, start, end }));
    await tx.casePassage.createMany({ data, skipDuplicates: true });
  }
  return documentIds;
}

async function documentsOf(
  tx: Db,
  { studyId }: StudyAccess,
  { interviewId, documentId }: PlannedSource,
): Promise<string[]> {
  if (documentId !== undefined) {
    const document = await tx.document.findFirst({
      where: { studyId, id: documentId },
      select: { id: true },
    });
    if (!document) throw notFound();
    return [document.id];
  }
  if (interviewId === undefined) throw notFound();
  const interview = await tx.interview.findFirst({
    where: { studyId, id: interviewId },
    select: { documents: { select: { id: true } } },
  });
  if (!interview) throw notFound();
  return interview.documents.map(({ id }) => id);
}
