import { findListedNames } from './find-listed-names';
import { FIRST_NAMES, SPEAKER_PARTS, STOP_WORDS, TITLES } from './known-names';
import { nameWordsOf, type NameWord } from './name-words';
import type { Find } from './pseudonym-kinds';

/**
 * The labels of who speaks that are names, wherever they stand: as labels and in what is said. Codes (`INT`, `TOI001`), parts
 * in the conversation (`Intervistatrice`) and pseudonyms (`[persona 1]`) are none.
 */
export function findSpeakerNames(
  text: string,
  labels: Iterable<string>,
  words: readonly NameWord[] = nameWordsOf(text),
): Find[] {
  const names = [...new Set(labels)].filter(isName);
  return findListedNames(text, [{ kind: 'PERSON', names }], { source: 'label', words });
}

function isName(label: string): boolean {
  if (label.startsWith('[') || /\d/u.test(label)) return false;
  const words = nameWordsOf(label).map(({ folded }) => folded);
  if (label === label.toUpperCase()) return words.some((word) => FIRST_NAMES.has(word));
  return words.some((word) => !SPEAKER_PARTS.has(word) && !STOP_WORDS.has(word) && !TITLES.has(word));
}
