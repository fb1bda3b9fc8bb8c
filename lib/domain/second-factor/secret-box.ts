import 'server-only';
import { hkdfSync } from 'node:crypto';
import { open, seal } from '@/lib/aes-gcm';
import { env } from '@/lib/env';

/** A key of its own, derived from the one secret of the installation: it is in no database and no backup. */
function key(): Buffer {
  return Buffer.from(hkdfSync('sha256', env().NEXTAUTH_SECRET, '', 'sinossi second factor', 32));
}

/** The account is sealed in: a secret copied to another account's row does not open there. */
export function sealSecret(secret: Uint8Array, userId: string): Buffer<ArrayBuffer> {
  return seal(key(), secret, userId);
}

/** Null when it was sealed with another key or changed since: a database restored where the secret is not the same. */
export function openSecret(sealed: Uint8Array, userId: string): Buffer | null {
  return open(key(), sealed, userId);
}
