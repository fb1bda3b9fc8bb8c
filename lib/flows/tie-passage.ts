import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { db, type Db } from '@/lib/db';
import { listPassages, type PassageView } from '@/lib/domain/cases/list-passages';
import { placePassage } from '@/lib/domain/cases/place-passage';
import type { NewPassage, PassagePlan } from '@/lib/domain/cases/schema';
import { createPassage, deletePassage } from '@/lib/domain/cases/write-passage';
import { notFound } from '@/lib/errors';
import { previewReassignment } from '@/lib/flows/preview-reassignment';
import { reassignExcerptCases, type Reassignment } from '@/lib/flows/reassign-excerpt-cases';

export interface TiedPassage {
  passage: PassageView;
  effect: Reassignment;
}

/** Ties paragraphs of a document to a case; the excerpts in them that no person assigned follow. */
export async function tiePassage(
  access: StudyAccess,
  documentId: string,
  input: NewPassage,
): Promise<TiedPassage> {
  return db.$transaction(async (tx) => {
    await holdDocument(tx, access, documentId);
    const id = await createPassage(tx, access, documentId, input);
    const effect = await reassignExcerptCases(tx, access, { documentIds: [documentId] });
    const passage = (await listPassages(access, documentId, tx)).find((each) => each.id === id);
    if (!passage) throw notFound();
    return { passage, effect };
  });
}

export async function untiePassage(access: StudyAccess, documentId: string, id: string): Promise<void> {
  await db.$transaction(async (tx) => {
    await holdDocument(tx, access, documentId);
    await deletePassage(tx, access, documentId, id);
    await reassignExcerptCases(tx, access, { documentIds: [documentId] });
  });
}

/** What tying or untying would do to the excerpts, before it is done. */
export async function previewPassage(
  access: StudyAccess,
  documentId: string,
  { tie, untie }: PassagePlan,
): Promise<Reassignment> {
  const standing = await listPassages(access, documentId);
  if (untie !== undefined && standing.every(({ id }) => id !== untie)) throw notFound();
  const left = standing.filter(({ id }) => id !== untie);
  const added = tie ? [{ caseId: tie.caseId, ...(await placePassage(access, documentId, tie)) }] : [];
  return previewReassignment(access, { documentId, passages: [...left, ...added] });
}

/** So that the paragraphs stay those that the offsets were read from, and two ties wait for each other. */
async function holdDocument(tx: Db, { studyId }: StudyAccess, documentId: string): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 FROM document WHERE study_id = ${studyId}::uuid AND id = ${documentId}::uuid AND deleted_at IS NULL FOR UPDATE`;
}
