import {
  labelledOpening,
  type LabelledOpening,
  type LineOpening,
  plainOpening,
  timedOpening,
} from './line-opening';

/**
 * Reads how each line of a document opens. `lines` are its lines that are not blank, in order; so are the results.
 *
 * Whether words before a `:` or a tab are a speaker's label is decided by the whole document, so that a report keeps
 * its "Nota: …" and "Tabella 1: …". They are when
 * - labels that recur open at least 30 % of the lines; or
 * - two or more recurring labels without lower-case letters, such as `INT` and `TOI001`, open at least 10 % of the
 *   lines and change at least three times; or
 * - every line opens with a label without lower-case letters, and there are two or more of these.
 *
 * The cast is then the recurring labels. A label met once, after the first turn of a recurring one, joins it when 80 %
 * of the lines are labelled, or when neither it nor the recurring ones have lower-case letters. A cast of one is only
 * believed when 80 % of the lines are labelled.
 *
 * Timestamps (`[00:12:34]`, `(12:34)`, `00:12:34`) are read in a document with speakers and, without speakers, where at
 * least two lines and 30 % of the lines begin with one.
 */
export function readLineOpenings(lines: readonly string[]): LineOpening[] {
  const plain = lines.map(plainOpening);
  const labelled = lines.map(labelledOpening);
  const timed = lines.map(timedOpening);
  const cast = largerCast(castOf(labelled, ':'), castOf(labelled, '\t'));
  const times = timed.filter((opening) => opening !== null).length;
  if (!cast && (times < 2 || times < 0.3 * lines.length)) return plain;

  const openings = plain.map((opening, i) => {
    const turn = labelled[i];
    const spoken = turn && cast?.separator === turn.separator && cast.speakers.has(turn.speaker);
    return spoken ? turn : (timed[i] ?? opening);
  });
  // labels with nothing said are a form to fill in, not a transcript
  return openings.some((opening, i) => opening.speechStart < (lines[i]?.length ?? 0)) ? openings : plain;
}

interface Cast {
  separator: LabelledOpening['separator'];
  speakers: ReadonlySet<string>;
  /** Lines that open with one of them. */
  turns: number;
}

function largerCast(first: Cast | null, second: Cast | null): Cast | null {
  return (second?.turns ?? 0) > (first?.turns ?? 0) ? second : first;
}

function castOf(openings: readonly (LabelledOpening | null)[], separator: Cast['separator']): Cast | null {
  const turns = openings.filter((o) => o !== null).filter((o) => o.separator === separator && o.spaced);
  const labels = turns.map((turn) => turn.speaker);
  const lines = openings.length;
  const dense = labels.length >= 0.8 * lines;

  const recurring = recurringLabels(labels, lines);
  if (!recurring) {
    const everyLineIsCoded = labels.length === lines && labels.every(isCode) && new Set(labels).size >= 2;
    return everyLineIsCoded ? { separator, speakers: new Set(labels), turns: lines } : null;
  }
  const coded = [...recurring].every(isCode);
  const firstTurn = labels.findIndex((label) => recurring.has(label));
  const joining = labels.slice(firstTurn).filter((label) => dense || (coded && isCode(label)));
  const speakers = new Set([...recurring, ...joining]);
  if (speakers.size < 2 && !dense) return null;
  return { separator, speakers, turns: labels.filter((label) => speakers.has(label)).length };
}

/** The labels that recur, when there is evidence enough in `lines` lines that they are speakers; else null. */
function recurringLabels(labels: readonly string[], lines: number): ReadonlySet<string> | null {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  const recurs = (label: string) => (counts.get(label) ?? 0) >= 2;

  const recurring = labels.filter(recurs);
  if (recurring.length > 0 && recurring.length >= 0.3 * lines) return new Set(recurring);

  const coded = recurring.filter(isCode);
  const changes = coded.filter((label, i) => i > 0 && label !== coded[i - 1]).length;
  return changes >= 3 && coded.length >= 0.1 * lines ? new Set(coded) : null;
}

function isCode(label: string): boolean {
  return label === label.toUpperCase();
}
