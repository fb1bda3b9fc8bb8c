import { v7 as newId } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import { open, seal } from '@/lib/aes-gcm';
import { db } from '@/lib/db';
import { rotateVaultKey } from '@/lib/flows/rotate-vault-key';
import { deriveVaultKey, vaultKeyIdOf } from '@/lib/vault-key';
import { makeStudy } from '@/test/factories';

const [OLD, NEW] = [
  'the old key of the vault, long enough to be one',
  'the new key of the vault, long enough to be one',
];
const sealedWith = (secret: string, place: string, content: string) => {
  const key = deriveVaultKey(secret);
  return { keyId: vaultKeyIdOf(key), sealed: seal(key, Buffer.from(content), place) };
};

let studyId: string;
let userId: string;

beforeEach(async () => {
  await db.$executeRaw`TRUNCATE participant_identity, consent_form, pseudonym`;
  ({ studyId, userId } = (await makeStudy()).coordinator);
});

/** One of each kind that the vault holds; answers what opens them all. */
async function fill(count = 3) {
  for (let number = 0; number < count; number += 1) {
    const { id: participantId } = await db.participant.create({ data: { studyId, code: newId() } });
    const { id: consentId } = await db.consent.create({
      data: { studyId, participantId, level: 'NONE', recordedById: userId },
    });
    const id = newId();
    await db.participantIdentity.create({
      data: {
        ...sealedWith(OLD, `identity:${participantId}`, 'Ada'),
        studyId,
        participantId,
        updatedById: userId,
      },
    });
    await db.consentForm.create({
      data: {
        ...sealedWith(OLD, `consent-form:${consentId}`, 'Firma'),
        studyId,
        consentId,
        size: 5,
        deleteOn: new Date('2099-01-01'),
      },
    });
    await db.pseudonym.create({
      data: {
        ...sealedWith(OLD, `pseudonym:${id}`, 'Torino'),
        id,
        studyId,
        kind: 'PLACE',
        replacement: id,
        createdById: userId,
      },
    });
  }
}

async function contents(secret: string): Promise<(string | undefined)[]> {
  const key = deriveVaultKey(secret);
  const rows = await db.$queryRaw<{ place: string; key_id: string; sealed: Uint8Array }[]>`
    SELECT 'identity:' || participant_id AS place, key_id, sealed FROM participant_identity
    UNION ALL SELECT 'consent-form:' || consent_id, key_id, sealed FROM consent_form
    UNION ALL SELECT 'pseudonym:' || id, key_id, sealed FROM pseudonym ORDER BY 1`;
  return rows.map(({ place, key_id, sealed }) =>
    key_id === vaultKeyIdOf(key) ? open(key, sealed, place)?.toString() : undefined,
  );
}

describe('rotateVaultKey', () => {
  it('seals everything with the new key, which then opens it, and the old one nothing', async () => {
    await fill();
    const before = await contents(OLD);
    expect(await rotateVaultKey(OLD, NEW)).toEqual({ resealed: 9, already: 0 });
    expect(await contents(NEW)).toEqual(before);
    expect(new Set(await contents(OLD))).toEqual(new Set([undefined]));
    const event = await db.auditEvent.findFirstOrThrow({ where: { entity: 'vault-key' } });
    expect(event.detail).toEqual({ resealed: 9, already: 0 });
  });

  it('is begun again without harm, also after something was sealed with the old key meanwhile', async () => {
    await fill(1);
    await rotateVaultKey(OLD, NEW);
    await fill(1);
    expect(await rotateVaultKey(OLD, NEW)).toEqual({ resealed: 3, already: 3 });
    expect(await contents(NEW)).toHaveLength(6);
    expect(await contents(NEW)).not.toContain(undefined);
  });

  it('changes nothing when one row opens by neither key', async () => {
    await fill();
    const id = newId();
    await db.pseudonym.create({
      data: {
        ...sealedWith('a third key that nobody has, long enough', `pseudonym:${id}`, 'Roma'),
        id,
        studyId,
        kind: 'PLACE',
        replacement: id,
        createdById: userId,
      },
    });
    const before = await db.$queryRaw`SELECT sealed FROM participant_identity ORDER BY participant_id`;
    await expect(rotateVaultKey(OLD, NEW)).rejects.toThrow(`pseudonym:${id} opens by neither key`);
    expect(await db.$queryRaw`SELECT sealed FROM participant_identity ORDER BY participant_id`).toEqual(
      before,
    );
    await expect(rotateVaultKey('not the key of the vault, long enough to be', NEW)).rejects.toThrow(
      'opens by neither',
    );
  });
});
