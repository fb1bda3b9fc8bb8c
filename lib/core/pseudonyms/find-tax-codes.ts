import type { Find } from './pseudonym-kinds';

// Decreto del Ministro delle finanze 23 dicembre 1976, n. 13813, "Sistemi di codificazione dei soggetti da iscrivere
// all'anagrafe tributaria": the form, the tables of the check character, and the letters that stand for digits when two
// persons would have one code (omocodia).
const OMOCODE_DIGITS = 'LMNPQRSTUV';
const MONTHS = 'ABCDEHLMPRST';

const D = '[0-9LMNPQRSTUV]';
const CODE = new RegExp(
  String.raw`(?<![\p{L}\p{N}])[A-Z]{3} ?[A-Z]{3} ?${D}{2} ?[${MONTHS}] ?${D}{2} ?[A-Z]${D}{3} ?[A-Z](?![\p{L}\p{N}])`,
  'giu',
);

/** What a character in an odd place (counted from one) is worth: the decree's table, digits then letters. */
const ODD_DIGITS = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21];
const ODD_LETTERS = [
  ...[1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18],
  ...[20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23],
];

/** Codici fiscali of persons, with a check character that is right. */
export function findTaxCodes(text: string): Find[] {
  return Array.from(text.matchAll(CODE))
    .filter((match) => isTaxCode(match[0].replaceAll(' ', '')))
    .map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      kind: 'TAX_CODE',
      source: 'form',
    }));
}

/** A codice fiscale of 16 characters: a day that exists for either sex, and the check character of the other fifteen. */
export function isTaxCode(given: string): boolean {
  const code = given.toUpperCase();
  if (!/^[A-Z0-9]{16}$/.test(code)) return false;
  const day = Number([...code.slice(9, 11)].map(digitOf).join(''));
  const dayExists = (day >= 1 && day <= 31) || (day >= 41 && day <= 71);
  return dayExists && checkCharacter(code.slice(0, 15)) === code[15];
}

function digitOf(character: string): string {
  const stands = OMOCODE_DIGITS.indexOf(character);
  return stands === -1 ? character : String(stands);
}

/** Of the first fifteen characters: the sum of what each is worth, modulo 26, as a letter. */
export function checkCharacter(code: string): string {
  const sum = [...code].reduce((total, character, i) => total + worthOf(character, i % 2 === 0), 0);
  return String.fromCharCode(65 + (sum % 26));
}

function worthOf(character: string, isOddPlace: boolean): number {
  const value = /\d/.test(character) ? Number(character) : character.charCodeAt(0) - 65;
  if (!isOddPlace) return value;
  return (/\d/.test(character) ? ODD_DIGITS : ODD_LETTERS)[value] ?? 0;
}
