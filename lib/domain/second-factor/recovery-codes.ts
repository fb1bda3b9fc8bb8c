import 'server-only';
import { randomInt } from 'node:crypto';
import { hashToken } from '@/lib/auth';
import type { Db } from '@/lib/db';

const COUNT = 10;
// Without letters and digits that look alike when they are copied by hand.
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';

const group = () => Array.from({ length: 4 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');

/** Some 59 bits: too many to guess, so that a plain hash keeps them. */
export function newRecoveryCode(): string {
  return [group(), group(), group()].join('-');
}

/** However it is typed: capitals, spaces and dashes say nothing. */
export function hashRecoveryCode(code: string): string {
  return hashToken(code.toLowerCase().replace(/[^a-z0-9]/g, ''));
}

/** New codes in place of the old ones; they are told here once. */
export async function replaceRecoveryCodes(tx: Db, userId: string): Promise<string[]> {
  const codes = Array.from({ length: COUNT }, newRecoveryCode);
  await tx.recoveryCode.deleteMany({ where: { userId } });
  await tx.recoveryCode.createMany({
    data: codes.map((code) => ({ userId, codeHash: hashRecoveryCode(code) })),
  });
  return codes;
}
