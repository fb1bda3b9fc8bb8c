import { foldSeparator, nameWordsOf, rangeOfWords, type NameWord } from './name-words';
import type { Find, FindSource, PseudonymKind } from './pseudonym-kinds';

/** Somebody or something that is named, in all the ways it is written. */
export interface ListedName {
  kind: PseudonymKind;
  names: readonly string[];
}

interface Pattern {
  kind: PseudonymKind;
  words: readonly string[];
  /** Before each word but the first. */
  separators: readonly string[];
}

/**
 * Where the names of a list stand in a text, as whole words in any case: after an elision (`dell’Anna`), before a possessive
 * (`Anna’s`), across a line break too. From each word on, the longest name; two finds may overlap.
 */
export function findListedNames(
  text: string,
  list: readonly ListedName[],
  { source = 'list', words = nameWordsOf(text) }: { source?: FindSource; words?: readonly NameWord[] } = {},
): Find[] {
  const byFirstWord = patternsByFirstWord(list);
  if (byFirstWord.size === 0) return [];
  return words.flatMap((first, i) => {
    const pattern = byFirstWord.get(first.folded)?.find((each) => standsAt(text, words, i, each));
    const last = pattern && words[i + pattern.words.length - 1];
    return last ? [{ ...rangeOfWords(text, first, last), kind: pattern.kind, source }] : [];
  });
}

/** Those that begin with a word, the longest first. */
function patternsByFirstWord(list: readonly ListedName[]): Map<string, Pattern[]> {
  const patterns = new Map<string, Pattern[]>();
  for (const { kind, names } of list) {
    for (const name of names) {
      const pattern = patternOf(kind, name);
      const first = pattern.words[0];
      if (first !== undefined) patterns.set(first, [...(patterns.get(first) ?? []), pattern]);
    }
  }
  for (const group of patterns.values()) group.sort((a, b) => b.words.length - a.words.length);
  return patterns;
}

function patternOf(kind: PseudonymKind, name: string): Pattern {
  const words = nameWordsOf(name);
  const separators = words.slice(1).map(({ start }, i) => foldSeparator(name.slice(words[i]?.end, start)));
  return { kind, words: words.map(({ folded }) => folded), separators };
}

function standsAt(text: string, words: readonly NameWord[], at: number, pattern: Pattern): boolean {
  return pattern.words.every((word, k) => {
    const here = words[at + k];
    if (here?.folded !== word) return false;
    const before = words[at + k - 1];
    return k === 0 || foldSeparator(text.slice(before?.end, here.start)) === pattern.separators[k - 1];
  });
}
