import { countrySpecs, isValidIBAN } from 'ibantools';
import type { Find } from '@/lib/core/pseudonyms/pseudonym-kinds';

// ISO 13616: two letters of the country, two check digits (ISO/IEC 7064, MOD 97-10), as many characters as the country says.
const OPENING = /(?<![\p{L}\p{N}])[A-Z]{2} ?\d{2}(?=[ \u00A0-]?[A-Z0-9])/giu;

/** IBANs whose check digits are right, in one piece or in groups. */
export function findIbans(text: string): Find[] {
  return Array.from(text.matchAll(OPENING)).flatMap((match) => {
    const iban = ibanAt(text, match.index);
    return iban === null ? [] : [{ ...iban, kind: 'IBAN', source: 'form' }];
  });
}

function ibanAt(text: string, start: number): { start: number; end: number } | null {
  const country = text.slice(start, start + 2).toUpperCase();
  const length = countrySpecs[country]?.chars ?? 0;
  let characters = '';
  let end = start;
  while (characters.length < length) {
    const next = /^[ \u00A0-]?([A-Z0-9])/iu.exec(text.slice(end, end + 2));
    if (!next?.[1]) return null;
    characters += next[1];
    end += next[0].length;
  }
  const goesOn = /^[\p{L}\p{N}]/u.test(text.slice(end, end + 2));
  return characters !== '' && !goesOn && isValidIBAN(characters.toUpperCase()) ? { start, end } : null;
}
