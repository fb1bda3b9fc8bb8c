import type { TextRange } from '../text/offsets';
import { findListedNames, type ListedName } from './find-listed-names';
import { ALSO_WORDS, FIRST_NAMES, PLACES } from './known-names';
import { nameWordsOf, type NameWord } from './name-words';
import type { Find } from './pseudonym-kinds';

/** Below this share of capitalised words a text is written without capitals: where they are used every sentence has one. */
const FEW_CAPITALS = 0.01;

const unambiguous = (names: ReadonlySet<string>) => [...names].filter((name) => !ALSO_WORDS.has(name));
const KNOWN: readonly ListedName[] = [
  { kind: 'PERSON', names: unambiguous(FIRST_NAMES) },
  { kind: 'PLACE', names: unambiguous(PLACES) },
];

/**
 * Given names and places that are frequent, in speech that was transcribed without capitals, as linguists do: there nothing
 * else tells a name. None in any other text, which `findCapitalised` reads.
 */
export function findKnownNames(
  text: string,
  { words = nameWordsOf(text), speech }: { words?: readonly NameWord[]; speech: readonly TextRange[] },
): Find[] {
  const spoken = wordsWithin(words, speech);
  const capitalised = spoken.filter(({ start }) => /^\p{Lu}/u.test(text.slice(start, start + 2))).length;
  if (capitalised >= FEW_CAPITALS * spoken.length) return [];
  return findListedNames(text, KNOWN, { source: 'known', words: spoken });
}

/** Both in text order. */
function wordsWithin(words: readonly NameWord[], ranges: readonly TextRange[]): NameWord[] {
  let at = 0;
  return words.filter(({ start }) => {
    while ((ranges[at]?.end ?? Infinity) <= start) at++;
    return start >= (ranges[at]?.start ?? Infinity);
  });
}
