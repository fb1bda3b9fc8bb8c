import 'server-only';
import { withdrawConsent } from '@/lib/domain/consents/withdraw-consent';
import { canFindPhrases, needlesOfHashes } from '@/lib/domain/erasures/phrase-hash';
import type { ErasureScope, KeptErasure } from '@/lib/domain/erasures/schema';
import { db, type Db } from '@/lib/db';
import { carryOutErasure } from '@/lib/flows/carry-out-erasure';
import { planErasure } from '@/lib/flows/plan-erasure';

const TIMEOUT_MS = 3_600_000;

/**
 * Erases again, in a database brought back from a backup, what was erased after the backup was made: in the order in which
 * it was done, each once.
 *
 * @returns how many had to be done, and of how many of these the names could not be looked for: they were recorded under another
 *   secret
 */
export async function replayErasures(
  erasures: readonly KeptErasure[],
): Promise<{ done: number; withoutNames: number }> {
  let [done, withoutNames] = [0, 0];
  for (const erasure of [...erasures].sort((a, b) => a.erasedAt.localeCompare(b.erasedAt))) {
    const replayed = await db.$transaction((tx) => replay(tx, erasure), { timeout: TIMEOUT_MS });
    if (!replayed) continue;
    done++;
    if (!canFindPhrases(erasure.scope)) withoutNames++;
  }
  return { done, withoutNames };
}

/** Whether there was something to do: not when the backup knows of it, or is of before the participant. */
async function replay(tx: Db, erasure: KeptErasure): Promise<boolean> {
  const { id, studyId, participantId, scope } = erasure;
  if (await tx.erasure.findFirst({ where: { studyId, id } })) return false;
  const participant = await tx.participant.findFirst({
    where: { studyId, id: participantId },
    select: { id: true, code: true },
  });
  const userId = await standingMember(tx, studyId, erasure.erasedById);
  if (!participant || userId === null) return false;
  const by = { studyId, userId };
  const plan = await planErasure(tx, by, {
    participant,
    unknownIn: [],
    phrases: needlesOfHashes(scope.phrases),
    recorded: recordedEdits(scope),
  });
  await carryOutErasure(tx, by, participant, plan);
  await withdrawConsent(tx, by, participantId, new Date(erasure.erasedAt.slice(0, 10)));
  await tx.erasure.create({
    data: { id, studyId, participantId, erasedById: userId, erasedAt: erasure.erasedAt, scope },
  });
  return true;
}

function recordedEdits({ documents }: ErasureScope) {
  const versions = documents.flatMap((document) => document.versions);
  return new Map(versions.map(({ versionId, edits }) => [versionId, edits]));
}

/** Who erased it, or, where they were no member yet, whoever was. */
async function standingMember(tx: Db, studyId: string, userId: string): Promise<string | null> {
  const members = await tx.member.findMany({
    where: { studyId },
    orderBy: { createdAt: 'asc' },
    select: { userId: true },
  });
  return (members.find((member) => member.userId === userId) ?? members[0])?.userId ?? null;
}
