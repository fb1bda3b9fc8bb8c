import { placesToReplace, type DeskName } from '@/components/pseudonyms/desk-names';

export type MarkState = 'open' | 'accepted' | 'left';

/** Where a name stands in the text. */
export interface Mark {
  start: number;
  end: number;
  key: string;
  replacement: string;
  /** `left`: it stays as it is. */
  state: MarkState;
}

/** A line of the text, with the marks that begin in it. */
export interface Line {
  start: number;
  end: number;
  marks: readonly Mark[];
}

export function marksOf(names: readonly DeskName[]): Mark[] {
  const marks = names.flatMap((name) => {
    const replaced = new Set(placesToReplace(name));
    const state = (place: DeskName['occurrences'][number]): MarkState => {
      if (name.decision === 'open') return replaced.has(place) ? 'open' : 'left';
      return name.decision === 'accepted' && replaced.has(place) ? 'accepted' : 'left';
    };
    return name.occurrences.map((place) => ({
      ...{ start: place.start, end: place.end, key: name.key },
      ...{ replacement: name.replacement, state: state(place) },
    }));
  });
  return marks.sort((a, b) => a.start - b.start);
}

/** The text's lines; those that a name goes over are one. */
export function linesOf(text: string, marks: readonly Mark[]): Line[] {
  const lines: Line[] = [];
  let from = 0;
  let at = 0;
  while (from < text.length) {
    const first = at;
    let end = endOfLine(text, from);
    for (let mark = marks[at]; mark && mark.start < end; mark = marks[++at]) {
      if (mark.end > end) end = endOfLine(text, mark.end);
    }
    lines.push({ start: from, end, marks: marks.slice(first, at) });
    from = end + 1;
  }
  return lines;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}
