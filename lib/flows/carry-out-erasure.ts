import 'server-only';
import type { Author } from '@/lib/access/door';
import { findShared } from '@/lib/core/erasure/shared-words';
import type { Db } from '@/lib/db';
import type { ErasureScope } from '@/lib/domain/erasures/schema';
import { findWords, writeSwept } from '@/lib/domain/erasures/sweep-words';
import { openPseudonyms } from '@/lib/domain/pseudonyms/open-pseudonyms';
import type { PseudonymView } from '@/lib/domain/pseudonyms/pseudonym-view';
import { AppError } from '@/lib/errors';
import type { ErasurePlan, PlannedDocument } from '@/lib/flows/plan-erasure';
import { destroyFormerVersions, nameSpeaker, redactDocument } from '@/lib/flows/redact-document';

/**
 * Does what the plan says: redacted versions, the end of all former ones, the same words out of everything that people
 * wrote, and the identity with its signed forms. In the caller's transaction, which holds the documents.
 *
 * @returns where the words stood, by version, and none of them
 */
export async function carryOutErasure(
  tx: Db,
  author: Author,
  participant: { id: string; code: string },
  plan: ErasurePlan,
): Promise<Omit<ErasureScope, 'phrases' | 'phraseKey'>> {
  // The database lets a submitted summary change for this alone.
  await tx.$executeRaw`SELECT set_config('sinossi.erasing', 'on', true)`;
  const touched = plan.documents.filter(({ versions }) => versions.some(({ edits }) => edits.length > 0));
  for (const document of touched) await eraseDocument(tx, author, document, participant);
  for await (const row of findWords(tx, author, plan.needles, { hold: true }))
    await writeSwept(tx, author, row);
  await forgetPerson(tx, author, participant.id);
  await forgetPseudonyms(tx, author, plan.needles);
  await tx.$executeRaw`SELECT set_config('sinossi.erasing', 'off', true)`;
  const documents = touched.map(({ id, versions }) => ({
    documentId: id,
    versions: versions.map((version) => ({ versionId: version.id, edits: version.edits })),
  }));
  return { code: participant.code, documents };
}

async function eraseDocument(
  tx: Db,
  author: Author,
  { id, spoken, versions }: PlannedDocument,
  participant: { id: string; code: string },
): Promise<void> {
  const current = versions.find((version) => version.current);
  if (!current) return;
  const redacted = current.edits.length > 0 ? await redactDocument(tx, author, id, current.edits) : current;
  await destroyFormerVersions(tx, author, id, redacted.id);
  // The labels of former versions may be names.
  const { studyId } = author;
  await tx.speaker.deleteMany({ where: { studyId, documentId: id, participantId: participant.id } });
  if (spoken > 0) await nameSpeaker(tx, author, id, participant);
}

/** The code and the history of consents stay: that somebody withdrew must be known. */
async function forgetPerson(tx: Db, { studyId }: Author, participantId: string): Promise<void> {
  await tx.participantIdentity.deleteMany({ where: { studyId, participantId } });
  await tx.consentForm.deleteMany({ where: { studyId, consent: { participantId } } });
  await tx.participant.update({
    where: { id: participantId, studyId },
    data: { roleCategoryId: null, organisationId: null, revision: { increment: 1 } },
  });
}

/** Names on the study's list that are the person's. Without the vault's key they stay sealed, as they were. */
async function forgetPseudonyms(tx: Db, author: Author, needles: ErasurePlan['needles']): Promise<void> {
  const { studyId } = author;
  const listed = await readPseudonyms(tx, author);
  const theirs = listed.filter(({ original, variants }) =>
    [original, ...variants].some((name) => findShared(name, needles).length > 0),
  );
  await tx.pseudonym.deleteMany({ where: { studyId, id: { in: theirs.map(({ id }) => id) } } });
}

async function readPseudonyms(tx: Db, author: Author): Promise<PseudonymView[]> {
  try {
    return await openPseudonyms(tx, author);
  } catch (error) {
    if (error instanceof AppError && error.code === 'unavailable') return [];
    throw error;
  }
}
