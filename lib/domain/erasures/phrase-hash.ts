import 'server-only';
import { createHash, createHmac, hkdfSync } from 'node:crypto';
import { foldedPhrase, type Needles } from '@/lib/core/erasure/shared-words';
import { env } from '@/lib/env';
import type { ErasureScope } from './schema';

const phraseKey = () =>
  Buffer.from(hkdfSync('sha256', env().NEXTAUTH_SECRET, '', 'sinossi erased phrases', 32));

/** Keyed: names are too few for a plain hash to hide them. */
const hashOf = (sequence: string) => createHmac('sha256', phraseKey()).update(sequence).digest('base64url');

/** The same for the same key. */
const phraseKeyId = () =>
  createHash('sha256').update('sinossi erased phrases key').update(phraseKey()).digest('hex').slice(0, 16);

/** What is recorded of erased phrases: enough to know them again, and not the phrases. */
export function hashPhrases(phrases: readonly string[]): Pick<ErasureScope, 'phrases' | 'phraseKey'> {
  const hashed = phrases
    .map(foldedPhrase)
    .filter(({ length }) => length > 0)
    .map(({ sequence, length }) => ({ length, hash: hashOf(sequence) }));
  return { phrases: hashed, phraseKey: phraseKeyId() };
}

/** Whether what was recorded of phrases can be found again: not under another secret. */
export function canFindPhrases({ phrases, phraseKey: recorded }: ErasureScope): boolean {
  return phrases.length === 0 || recorded === undefined || recorded === phraseKeyId();
}

/** Finds the phrases again by what was recorded of them. */
export function needlesOfHashes(phrases: ErasureScope['phrases']): Needles {
  const known = new Set(phrases.map(({ hash }) => hash));
  const lengths = [...new Set(phrases.map(({ length }) => length))];
  const seen = new Map<string, boolean>();
  return {
    lengths,
    has: (sequence) => {
      const before = seen.get(sequence);
      if (before !== undefined) return before;
      const found = known.has(hashOf(sequence));
      seen.set(sequence, found);
      return found;
    },
  };
}
