/** How a line opens: who speaks, when, and where the speech itself begins. */
export interface LineOpening {
  speaker: string | null;
  /** Milliseconds from the beginning of the recording. */
  timeMs: number | null;
  /** UTF-16 offset within the line; the line's length when it holds no speech. */
  speechStart: number;
}

export type LabelSeparator = ':' | '\t';

export interface LabelledOpening extends LineOpening {
  speaker: string;
  separator: LabelSeparator;
  /** False for `INT:Come mai?`, which needs more evidence than `INT: Come mai?`. */
  spaced: boolean;
}

const FRACTION = String.raw`(?:[.,]\d{1,3})?`;
const LONG_CLOCK = String.raw`\d{1,2}:[0-5]\d:[0-5]\d${FRACTION}(?![\d:])`;
const CLOCK = String.raw`(?:\d{1,2}:[0-5]\d|\d{1,3}):[0-5]\d${FRACTION}(?![\d:])`;
const BRACKETED_CLOCK = String.raw`\[ ?${CLOCK} ?\]|\( ?${CLOCK} ?\)`;
const DASH_AFTER = String.raw`(?: *[-–—](?=\s))?`;

// A bare 12:34 may be the time of day that somebody speaks of, so alone it is no timestamp; before a label it is.
const TIMESTAMP = new RegExp(String.raw`^\s*(${BRACKETED_CLOCK}|${LONG_CLOCK})${DASH_AFTER}`, 'u');
const TIMESTAMP_BEFORE_LABEL = new RegExp(String.raw`^\s*(${BRACKETED_CLOCK}|${CLOCK})${DASH_AFTER}`, 'u');

const WORD = String.raw`(?:(?:\p{L}\.)+|\p{L}{1,5}\.[\p{Ll}\p{N}]{0,3}|[\p{L}\p{N}][\p{L}\p{M}\p{N}'’_/&-]*)`;
const WORDS = String.raw`${WORD}(?:[ \u00A0](?:${WORD}|\(${WORD}\))){0,3}`;
const TIME_IN_LABEL = String.raw`(?: (${BRACKETED_CLOCK}|${LONG_CLOCK}))?`;
// what stands for a name: [persona 1]
const LABEL = new RegExp(
  String.raw`^\s*(${WORDS}|\[${WORDS}\])${TIME_IN_LABEL}[ \u00A0]*(?:(:)(?=\s|$|[\p{L}«“"(\[…])|(\t))`,
  'u',
);

const LABEL_MAX_LENGTH = 40;
// no timestamp and label reach this far together: keeps the expressions off the rest of a long line
const OPENING_MAX_LENGTH = 120;

/** A line that is all speech. */
export function plainOpening(line: string): LineOpening {
  return { speaker: null, timeMs: null, speechStart: speechFrom(line, 0) };
}

/** A line that begins with a timestamp, or null. */
export function timedOpening(line: string): LineOpening | null {
  const head = line.slice(0, OPENING_MAX_LENGTH);
  const time = head.includes(':') ? TIMESTAMP.exec(head) : null;
  if (!time) return null;
  return { speaker: null, timeMs: milliseconds(time[1]), speechStart: speechFrom(line, time[0].length) };
}

/**
 * A line that may begin with a speaker's label, with or without a timestamp before, inside or after it; or null.
 *
 * A label is up to 4 words and 40 characters, begins with a letter or digit, holds a letter, no sentence punctuation, may
 * stand whole in square brackets as a pseudonym does, and ends in `:` or in a tab with no further tab in the line.
 */
export function labelledOpening(line: string): LabelledOpening | null {
  const head = line.slice(0, OPENING_MAX_LENGTH);
  if (!head.includes(':') && !head.includes('\t')) return null;
  const before = TIMESTAMP_BEFORE_LABEL.exec(head);
  const label = LABEL.exec(head.slice(before?.[0].length ?? 0));
  const speaker = label?.[1]?.replaceAll('\u00A0', ' ');
  if (!label || !speaker || speaker.length > LABEL_MAX_LENGTH || !/\p{L}/u.test(speaker)) return null;

  const labelEnd = (before?.[0].length ?? 0) + label[0].length;
  const time = before?.[1] ?? label[2];
  const after =
    time === undefined ? TIMESTAMP.exec(line.slice(labelEnd, labelEnd + OPENING_MAX_LENGTH)) : null;
  const speechStart = speechFrom(line, labelEnd + (after?.[0].length ?? 0));
  const separator = label[3] === undefined ? '\t' : ':';
  if (separator === '\t' && line.includes('\t', speechStart)) return null;
  return {
    speaker,
    separator,
    spaced: separator === '\t' || labelEnd === line.length || /\s/u.test(line.charAt(labelEnd)),
    timeMs: milliseconds(time ?? after?.[1]),
    speechStart,
  };
}

function speechFrom(line: string, from: number): number {
  const spaces = line.slice(from).search(/\S/u);
  return spaces === -1 ? line.length : from + spaces;
}

function milliseconds(clock: string | undefined): number | null {
  if (clock === undefined) return null;
  const [whole = '', fraction = ''] = clock.replaceAll(/[^\d:.,]/g, '').split(/[.,]/);
  const seconds = whole.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
  return seconds * 1000 + Number(fraction.padEnd(3, '0'));
}
