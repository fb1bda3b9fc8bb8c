import 'server-only';
import { v7 as newId } from 'uuid';
import { z } from 'zod';
import type { Author, StudyAccess } from '@/lib/access/door';
import { requireAbility } from '@/lib/access/door';
import { tightenEdits } from '@/lib/core/text/text-edits';
import { db, type Db } from '@/lib/db';
import { recordEvent } from '@/lib/domain/audit/record-event';
import { withdrawConsent } from '@/lib/domain/consents/withdraw-consent';
import { closeFormerVersions } from '@/lib/domain/documents/close-former-versions';
import { findSpoken } from '@/lib/domain/erasures/find-spoken';
import { hashPhrases } from '@/lib/domain/erasures/phrase-hash';
import type { ErasureScope, KeptErasure, Withdrawal } from '@/lib/domain/erasures/schema';
import { createJob } from '@/lib/domain/jobs/create-job';
import { AppError, notFound } from '@/lib/errors';
import { carryOutErasure } from '@/lib/flows/carry-out-erasure';
import { nameSpeaker, redactDocument } from '@/lib/flows/redact-document';
import { readWithdrawal } from '@/lib/flows/preview-withdrawal';
import { VACUUM_JOB } from '@/lib/flows/vacuum-erased';

/** A large study takes its time to be read. */
const TIMEOUT_MS = 300_000;

export const withdrawalDoneShape = z
  .object({ documents: z.int().describe('Those whose text is another now.') })
  .meta({ id: 'WithdrawalDone' });

export interface WithdrawalDone extends z.output<typeof withdrawalDoneShape> {
  /** What is to be noted beside the backups; null when nothing was destroyed. */
  erasure: KeptErasure | null;
}

/**
 * Withdraws a participant's words. What was decided on a preview is refused with the new one when something changed since:
 * somebody coded, wrote or corrected meanwhile.
 */
export async function withdrawParticipant(
  access: StudyAccess,
  participantId: string,
  decision: Withdrawal,
): Promise<WithdrawalDone> {
  requireAbility(access, 'participants:erase');
  return db.$transaction(
    async (tx) => {
      const { studyId } = access;
      const participant = await tx.participant.findFirst({ where: { studyId, id: participantId } });
      if (!participant) throw notFound();
      if (decision.code.trim() !== participant.code)
        throw new AppError('invalid', 'withdrawal.otherCode', { field: 'code' });
      await holdDocuments(tx, access);
      const now = await readWithdrawal(tx, access, participantId, decision);
      if (now.preview.basis !== decision.basis)
        throw new AppError('conflict', 'withdrawal.changed', { current: now.preview });
      const day = decision.withdrawnOn ?? new Date().toISOString().slice(0, 10);
      await withdrawConsent(tx, access, participantId, new Date(day));
      if (decision.mode === 'mask') return mask(tx, access, participant, decision.unknownIn);
      const erased = await carryOutErasure(tx, access, participant, now.plan);
      const scope = { ...erased, ...hashPhrases(decision.phrases) };
      const erasure = await recordErasure(tx, access, participantId, scope);
      await createJob(tx, access, { id: erasure.id, kind: VACUUM_JOB, input: {} });
      return { documents: scope.documents.length, erasure };
    },
    { timeout: TIMEOUT_MS },
  );
}

/** Nobody codes, corrects or imports over a text of the study until this is done. */
async function holdDocuments(tx: Db, { studyId }: Author): Promise<void> {
  await tx.$queryRaw`SELECT id FROM document WHERE study_id = ${studyId}::uuid ORDER BY id FOR UPDATE`;
}

/** The words stay in the former versions, for who may read identities. */
async function mask(
  tx: Db,
  author: Author,
  participant: { id: string; code: string },
  unknownIn: readonly string[],
): Promise<WithdrawalDone> {
  const { studyId } = author;
  const spoken = await findSpoken(tx, author, participant, unknownIn);
  let documents = 0;
  for (const documentId of spoken.documents) {
    const { currentVersionId } = await tx.document.findUniqueOrThrow({
      where: { id: documentId, studyId },
      select: { currentVersionId: true },
    });
    const current = spoken.versions.find(({ id }) => id === currentVersionId);
    if (!current || tightenEdits(current.text, current.edits).length === 0) continue;
    documents++;
    const { id } = await redactDocument(tx, author, documentId, current.edits);
    await closeFormerVersions(tx, author, documentId, id);
    await nameSpeaker(tx, author, documentId, participant);
  }
  await recordEvent(tx, author, {
    action: 'mask',
    entity: 'participant',
    entityId: participant.id,
    detail: { documents },
  });
  return { documents, erasure: null };
}

async function recordErasure(
  tx: Db,
  { studyId, userId: erasedById }: Author,
  participantId: string,
  scope: ErasureScope,
): Promise<KeptErasure> {
  const row = await tx.erasure.create({ data: { id: newId(), studyId, participantId, erasedById, scope } });
  await recordEvent(
    tx,
    { studyId, userId: erasedById },
    {
      action: 'erase',
      entity: 'participant',
      entityId: participantId,
      detail: { erasureId: row.id, documentIds: scope.documents.map(({ documentId }) => documentId) },
    },
  );
  return { ...row, scope, erasedAt: row.erasedAt.toISOString() };
}
