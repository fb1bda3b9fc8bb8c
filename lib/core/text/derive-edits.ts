import { align } from './align';
import type { TextRange } from './offsets';
import type { TextEdit } from './text-edits';

/**
 * Edits that make `after` of `before`, for who sends a whole text and says nothing of how it came about. They are wide rather
 * than clever: what could be explained in two ways is edited, so that an excerpt in it goes to a person.
 *
 * Words (runs without white space) are matched, never letters, as `align` says; and the white space between two neighbours
 * when it is the same.
 *
 * What this gives: words that no edit touches are the very words of the text before, provided that between the same kept words
 * nobody took a word away and wrote the same one anew. Where somebody did, the two may be taken for each other.
 */
export function deriveEdits(before: string, after: string): TextEdit[] {
  const old = wordsOf(before);
  const fresh = wordsOf(after);
  const edits: TextEdit[] = [];
  let start = 0;
  let freshStart = 0;
  // past the last word of each text, its end
  for (const [i, j] of [...align(old.map(textOf), fresh.map(textOf)), [old.length, fresh.length] as const]) {
    const end = old[i]?.start ?? before.length;
    const insert = after.slice(freshStart, fresh[j]?.start ?? after.length);
    if (before.slice(start, end) !== insert) edits.push({ start, end, insert });
    start = old[i]?.end ?? before.length;
    freshStart = fresh[j]?.end ?? after.length;
  }
  return edits;
}

interface Word extends TextRange {
  text: string;
}

const textOf = ({ text }: Word) => text;

function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(/\S+/g), ({ 0: word, index }) => ({
    text: word,
    start: index,
    end: index + word.length,
  }));
}
