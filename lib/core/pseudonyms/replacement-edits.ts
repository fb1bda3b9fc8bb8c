import { checkRange, type TextRange } from '../text/offsets';
import type { TextEdit } from '../text/text-edits';
import { foldName } from './name-words';

/** Where a name is to be replaced, and all the ways in which it is written. */
export interface NameToReplace {
  names: readonly string[];
  replacement: string;
  occurrences: readonly TextRange[];
}

/** `index` of the name; `reads-otherwise`: at a place there is none of its names; `overlap`: two places meet. */
export interface OccurrenceMistake {
  index: number;
  problem: 'reads-otherwise' | 'overlap';
}

/** The edits that replace names where they stand, ordered and apart, or why they cannot be. */
export function replacementEdits(
  text: string,
  names: readonly NameToReplace[],
): { edits: TextEdit[] } | { mistake: OccurrenceMistake } {
  const places = names.flatMap(({ names: written, replacement, occurrences }, index) => {
    const readings = new Set(written.map(foldName));
    return occurrences.map(({ start, end }) => ({ start, end, insert: replacement, index, readings }));
  });
  places.sort((a, b) => a.start - b.start);
  const edits: TextEdit[] = [];
  for (const { start, end, insert, index, readings } of places) {
    const isWhole = checkRange(text, start, end) === null;
    if (!isWhole || !readings.has(foldName(text.slice(start, end))))
      return { mistake: { index, problem: 'reads-otherwise' } };
    const before = edits.at(-1);
    if (before && start < before.end) return { mistake: { index, problem: 'overlap' } };
    if (before?.end === start) edits.splice(-1, 1, { ...before, end, insert: before.insert + insert });
    else edits.push({ start, end, insert });
  }
  return { edits };
}
