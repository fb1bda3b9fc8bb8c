import 'server-only';
import { randomBytes } from 'node:crypto';
import { hashToken } from '@/lib/auth';

/** What the address of a link carries, 256 random bits, and the hash that is kept of it. */
export function newLinkToken(): { token: string; tokenHash: string } {
  const token = randomBytes(32).toString('base64url');
  return { token, tokenHash: hashToken(token) };
}
