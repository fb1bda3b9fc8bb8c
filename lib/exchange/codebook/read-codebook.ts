import type { ReadCodebook } from '@/lib/core/coding/codebook-entry';
import { readCodebookCsv } from './read-codebook-csv';
import { readQdc } from './read-qdc';

/** Reads a codebook by what is in the file, whatever its name: XML begins with `<`. */
export function readCodebook(bytes: Uint8Array): ReadCodebook {
  const head = Buffer.from(bytes.subarray(0, 64))
    .toString('latin1')
    .replace(/[\u0000ÿþï»¿\s]/g, '');
  return head.startsWith('<') ? readQdc(bytes) : readCodebookCsv(bytes);
}
