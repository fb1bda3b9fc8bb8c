import 'server-only';
import { open, seal } from '@/lib/aes-gcm';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { deriveVaultKey, vaultKeyIdOf } from '@/lib/vault-key';

/** What the vault keeps of a thing, to be stored in its row. */
export interface Sealed {
  /** Tells by which key it opens, and nothing of the key. */
  keyId: string;
  sealed: Buffer<ArrayBuffer>;
}

/** `identity` of a participant, `consent-form` of a consent, `pseudonym`: each with the id of its row. */
export type VaultPlace = `${'identity' | 'consent-form' | 'pseudonym'}:${string}`;

/** The key of the vault lies outside the database and its backups: VAULT_KEY, or the file `npm start` keeps. */
function vaultKey(): Buffer | null {
  const secret = env().VAULT_KEY;
  return secret === undefined ? null : deriveVaultKey(secret);
}

/** Null without a key: then nothing can be sealed or opened, and everything else works. */
export function vaultKeyId(): string | null {
  const key = vaultKey();
  return key && vaultKeyIdOf(key);
}

/** Throws `unavailable` without a key. */
export function sealInVault(content: Uint8Array | string, place: VaultPlace): Sealed {
  const key = vaultKey();
  if (!key) throw new AppError('unavailable', 'vault.noKey');
  return { keyId: vaultKeyIdOf(key), sealed: seal(key, Buffer.from(content), place) };
}

/** Throws `unavailable`: without a key, with another one than it was sealed with, or when what is stored was changed. */
export function openFromVault({ keyId, sealed }: { keyId: string; sealed: Uint8Array }, place: VaultPlace) {
  const key = vaultKey();
  if (!key) throw new AppError('unavailable', 'vault.noKey');
  if (keyId !== vaultKeyIdOf(key)) throw new AppError('unavailable', 'vault.wrongKey');
  const content = open(key, sealed, place);
  if (!content) throw new AppError('unavailable', 'vault.damaged');
  return content;
}
