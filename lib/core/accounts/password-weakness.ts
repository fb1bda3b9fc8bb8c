export type PasswordWeakness = 'common' | 'own';

/** A shorter piece is not made harder to guess by saying it again, nor by one's own name beside it. */
const ENOUGH_BY_ITSELF = 8;
/** Shorter pieces of a name are in too many words to mean the name. */
const OWN_WORD_LENGTH = 3;

/**
 * Why a password that is long enough is still easy to guess: it is one that many people use, dressed up with figures or
 * said twice, or it is little more than what everybody knows of its owner. Null when neither.
 *
 * @param isCommon asked about lower-case words
 * @param about names and addresses of the owner
 */
export function passwordWeakness(
  password: string,
  isCommon: (word: string) => boolean,
  about: readonly string[],
): PasswordWeakness | null {
  const lower = password.normalize('NFKC').toLowerCase();
  const said = repeatedPart(lower);
  if (isFigures(lower) || [lower, said].some((word) => isCommon(word) || isCommon(withoutEnds(word))))
    return 'common';
  if (said !== lower && said.length < ENOUGH_BY_ITSELF) return 'common';
  const rest = withoutWords(lower, ownWords(about));
  return rest !== lower && withoutEnds(rest).length < ENOUGH_BY_ITSELF ? 'own' : null;
}

/** Figures alone: dates, telephone numbers, one to nine. */
function isFigures(text: string): boolean {
  return /^[\p{Nd}\s/.,:;+()_-]+$/u.test(text);
}

/** Without the figures and signs that people put around a word: `password2024!` is `password`. */
function withoutEnds(text: string): string {
  return text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
}

/** The piece that a text repeats from beginning to end; the text itself when it does not. */
function repeatedPart(text: string): string {
  return /^(.+?)\1+$/su.exec(text)?.[1] ?? text;
}

function ownWords(about: readonly string[]): string[] {
  const words = about.flatMap((text) =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u),
  );
  return words.filter((word) => word.length >= OWN_WORD_LENGTH).sort((a, b) => b.length - a.length);
}

function withoutWords(text: string, words: readonly string[]): string {
  return words.reduce((rest, word) => rest.replaceAll(word, ''), text);
}
