import { snapRange, type TextRange } from '../text/offsets';

/** A word of a text: letters, marks and digits, whatever their case; apostrophes and hyphens part words. */
export interface NameWord extends TextRange {
  /** Lower case, without soft hyphens and joiners, so that equal words are equal strings. */
  folded: string;
}

const WORD = /[\p{L}\p{N}_][\p{L}\p{M}\p{N}\p{Cf}_]*/gu;

export function nameWordsOf(text: string): NameWord[] {
  return Array.from(text.matchAll(WORD), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    folded: foldWord(match[0]),
  }));
}

const ASCII = /^[\w]*$/;

function foldWord(word: string): string {
  const plain = ASCII.test(word) ? word : word.normalize('NFC').replaceAll(/\p{Cf}/gu, '');
  return plain.toLowerCase();
}

/** What stands between two words, however it is typed: `d'Amico` and `d’Amico`, one space or a line break. */
export function foldSeparator(separator: string): string {
  if (separator === ' ') return separator;
  return separator
    .replaceAll(/[’‘ʼ`´]/g, "'")
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll(/\s+/gu, ' ');
}

/** Equal for the ways in which one name is written; '' when there is no word in it. What stands around it does not count. */
export function foldName(name: string): string {
  const words = nameWordsOf(name);
  return words
    .map(({ start, folded }, i) => {
      const before = words[i - 1];
      return before ? foldSeparator(name.slice(before.end, start)) + folded : folded;
    })
    .join('');
}

/** From the first to the last of some words, with the marks that belong to their outer characters. */
export function rangeOfWords(text: string, first: NameWord, last: NameWord): TextRange {
  return snapRange(text, first.start, last.end);
}
