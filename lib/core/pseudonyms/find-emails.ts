import { snapRange } from '../text/offsets';
import type { Find } from './pseudonym-kinds';

// RFC 5321, 4.5.3.1: 64 octets before the @, 255 after it.
const LOCAL_MAX = 64;
const DOMAIN_MAX = 255;

// Dot-atoms of RFC 5322, 3.2.3, with the letters of RFC 6531 and without the apostrophe, which in Italian is an elision.
const LOCAL = /[\p{L}\p{N}!#$%&*+/=?^_{|}~-]+(?:\.[\p{L}\p{N}!#$%&*+/=?^_{|}~-]+)*$/u;
const DOMAIN = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+\p{L}{2,63}(?![\p{L}\p{N}])/u;

/** Looks around each `@` only, so that a long line costs no more than a short one. */
export function findEmails(text: string): Find[] {
  const finds: Find[] = [];
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    const local = LOCAL.exec(text.slice(Math.max(0, at - LOCAL_MAX), at))?.[0];
    const domain = DOMAIN.exec(text.slice(at + 1, at + 1 + DOMAIN_MAX + 1))?.[0];
    if (local === undefined || domain === undefined) continue;
    const range = snapRange(text, at - local.length, at + 1 + domain.length);
    finds.push({ ...range, kind: 'EMAIL', source: 'form' });
  }
  return finds;
}
