import type { TextRange } from '@/lib/core/text/offsets';
import { applyEdits, type TextEdit } from '@/lib/core/text/text-edits';
import { REDACTED } from './participant-words';

/** So many words in a row that were said by somebody are a quotation of theirs. */
export const QUOTED_WORDS = 6;

/** Sequences of words to be found, by how many words they have. */
export interface Needles {
  lengths: readonly number[];
  has: (sequence: string, length: number) => boolean;
}

interface Word extends TextRange {
  folded: string;
}

/** What stands in more documents of others than this is a formula (a heading, a set question) and nobody's own words. */
const FORMULA_DOCUMENTS = 2;

/** Every sequence of `QUOTED_WORDS` words of a text. */
export function sequencesOf(text: string): Set<string> {
  const words = wordsOf(text);
  const sequences = new Set<string>();
  for (let i = 0; i + QUOTED_WORDS <= words.length; i++) sequences.add(sequenceAt(words, i, QUOTED_WORDS));
  return sequences;
}

/** Every sequence of the speeches. */
export function needlesOfSpeech(speeches: readonly string[]): Needles & { sequences: Set<string> } {
  const sequences = new Set(speeches.flatMap((speech) => [...sequencesOf(speech)]));
  return { sequences, lengths: [QUOTED_WORDS], has: (sequence) => sequences.has(sequence) };
}

/** Counts documents of others in which the speeches' sequences stand, and leaves out those that are formulas. */
export class Formulas {
  readonly #documents = new Map<string, number>();
  readonly #said: ReadonlySet<string>;

  constructor(said: ReadonlySet<string>) {
    this.#said = said;
  }

  /** A document in which the speeches do not stand. */
  add(text: string): void {
    for (const sequence of sequencesOf(text)) {
      if (this.#said.has(sequence)) this.#documents.set(sequence, (this.#documents.get(sequence) ?? 0) + 1);
    }
  }

  has(sequence: string): boolean {
    return (this.#documents.get(sequence) ?? 0) > FORMULA_DOCUMENTS;
  }
}

/** The phrases themselves: names, mostly. */
export function needlesOfPhrases(phrases: readonly string[]): Needles {
  const sequences = phrases.map(foldedPhrase).filter(({ length }) => length > 0);
  const known = new Set(sequences.map(({ sequence }) => sequence));
  return {
    lengths: [...new Set(sequences.map(({ length }) => length))],
    has: (sequence) => known.has(sequence),
  };
}

/** A phrase as it is compared: case, accents and what stands between words aside. */
export function foldedPhrase(phrase: string): { sequence: string; length: number } {
  const words = wordsOf(phrase);
  return { sequence: sequenceAt(words, 0, words.length), length: words.length };
}

/**
 * Where a text has one of the sequences: ranges of whole words (UTF-16), in order, apart from each other.
 * Linear in the words of the text for each length of sequence.
 */
export function findShared(text: string, needles: readonly Needles[]): TextRange[] {
  const words = wordsOf(text);
  const hits: TextRange[] = [];
  for (const { lengths, has } of needles) {
    for (const length of lengths) {
      for (let i = 0; i + length <= words.length; i++) {
        if (!has(sequenceAt(words, i, length), length)) continue;
        hits.push({ start: words[i]?.start ?? 0, end: words[i + length - 1]?.end ?? 0 });
      }
    }
  }
  return joined(hits);
}

/**
 * The edits and the ranges together, as edits of the text. Of a range that an edit meets, the words outside it go all the same:
 * a name may stand across the end of a speech.
 */
export function withRanges(
  text: string,
  edits: readonly TextEdit[],
  ranges: readonly TextRange[],
): TextEdit[] {
  const given = new Set(edits);
  const found = ranges.flatMap((range) => wordsOutside(text, edits, range));
  const inOrder = [...edits, ...found.map((range) => ({ ...range, insert: REDACTED }))];
  const apart: TextEdit[] = [];
  for (const edit of inOrder.sort((a, b) => a.start - b.start)) {
    const last = apart.at(-1);
    if (!last || last.end < edit.start) apart.push({ ...edit });
    else {
      // two that touch are one, which writes what was to be written anyway
      last.insert = given.has(edit) ? edit.insert : last.insert;
      last.end = Math.max(last.end, edit.end);
    }
  }
  return apart;
}

/** The parts of a range that no edit covers, from their first word to their last. */
function wordsOutside(text: string, edits: readonly TextEdit[], range: TextRange): TextRange[] {
  const covering = edits.filter((edit) => edit.start < range.end && range.start < edit.end);
  if (covering.length === 0) return [range];
  const starts = [range.start, ...covering.map(({ end }) => end)];
  const ends = [...covering.map(({ start }) => start), range.end];
  return starts.flatMap((from, i) => {
    const words = wordsOf(text.slice(from, ends[i]));
    const [first, last] = [words[0], words.at(-1)];
    return first && last ? [{ start: from + first.start, end: from + last.end }] : [];
  });
}

/** The text with `REDACTED` for each sequence; the very same text when it has none. */
export function redactShared(text: string, needles: readonly Needles[]): string {
  return applyEdits(text, withRanges(text, [], findShared(text, needles)));
}

function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(/[\p{L}\p{M}\p{N}]+/gu), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    folded: match[0].normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase(),
  }));
}

function sequenceAt(words: readonly Word[], from: number, length: number): string {
  let sequence = words[from]?.folded ?? '';
  for (let i = from + 1; i < from + length; i++) sequence += ` ${words[i]?.folded ?? ''}`;
  return sequence;
}

/** Ranges that touch or overlap as one. */
function joined(ranges: readonly TextRange[]): TextRange[] {
  const apart: TextRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = apart.at(-1);
    if (last && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else apart.push({ ...range });
  }
  return apart;
}
