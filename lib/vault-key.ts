import { createHash, hkdfSync } from 'node:crypto';

/** The key itself, of the secret that people keep. */
export function deriveVaultKey(secret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', 'sinossi vault', 32));
}

/** Tells by which key something opens, and nothing of the key. */
export function vaultKeyIdOf(key: Buffer): string {
  return createHash('sha256').update('sinossi vault key id').update(key).digest('hex').slice(0, 16);
}
