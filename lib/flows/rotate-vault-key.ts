import 'server-only';
import { open, seal } from '@/lib/aes-gcm';
import { db, type Db } from '@/lib/db';
import type { VaultPlace } from '@/lib/vault';
import { deriveVaultKey, vaultKeyIdOf } from '@/lib/vault-key';

const TRANSACTION_MS = 60 * 60 * 1000;

export interface Rotation {
  resealed: number;
  /** Those that an earlier rotation to the same key has done. */
  already: number;
}

/** Neither key opens a row: nothing was changed. */
export class UnopenedRow extends Error {
  constructor(readonly place: VaultPlace) {
    super(`${place} opens by neither key`);
  }
}

interface Row {
  place: VaultPlace;
  keyId: string;
  sealed: Uint8Array;
  write: (data: { keyId: string; sealed: Buffer<ArrayBuffer> }) => Promise<unknown>;
}

/**
 * Seals everything in the vault with another key: all of it or nothing. Nobody writes into the vault meanwhile; a row is held
 * in memory at a time.
 */
export async function rotateVaultKey(from: string, to: string): Promise<Rotation> {
  const [oldKey, newKey] = [deriveVaultKey(from), deriveVaultKey(to)];
  const keyId = vaultKeyIdOf(newKey);
  return db.$transaction(
    async (tx) => {
      await tx.$executeRaw`LOCK TABLE participant_identity, consent_form, pseudonym IN EXCLUSIVE MODE`;
      const done = { resealed: 0, already: 0 };
      for await (const row of sealedRows(tx)) {
        const isNew = row.keyId === keyId;
        const content = open(isNew ? newKey : oldKey, row.sealed, row.place);
        if (!content) throw new UnopenedRow(row.place);
        if (!isNew) await row.write({ keyId, sealed: seal(newKey, content, row.place) });
        done[isNew ? 'already' : 'resealed'] += 1;
      }
      await tx.auditEvent.create({ data: { action: 'rotate', entity: 'vault-key', detail: { ...done } } });
      return done;
    },
    { timeout: TRANSACTION_MS },
  );
}

async function* sealedRows(tx: Db): AsyncGenerator<Row> {
  const sealedIn = { keyId: true, sealed: true } as const;
  for (const { studyId, participantId } of await tx.participantIdentity.findMany({
    select: { studyId: true, participantId: true },
  })) {
    const where = { studyId_participantId: { studyId, participantId } };
    const row = await tx.participantIdentity.findUniqueOrThrow({ where, select: sealedIn });
    yield {
      ...row,
      place: `identity:${participantId}`,
      write: (data) => tx.participantIdentity.update({ where, data }),
    };
  }
  for (const { studyId, consentId } of await tx.consentForm.findMany({
    select: { studyId: true, consentId: true },
  })) {
    const where = { studyId_consentId: { studyId, consentId } };
    const row = await tx.consentForm.findUniqueOrThrow({ where, select: sealedIn });
    yield {
      ...row,
      place: `consent-form:${consentId}`,
      write: (data) => tx.consentForm.update({ where, data }),
    };
  }
  for (const { id } of await tx.pseudonym.findMany({ select: { id: true } })) {
    const where = { id };
    const row = await tx.pseudonym.findUniqueOrThrow({ where, select: sealedIn });
    yield { ...row, place: `pseudonym:${id}`, write: (data) => tx.pseudonym.update({ where, data }) };
  }
}
