import { align } from './align';
import { deriveEdits } from './derive-edits';

export interface ChangePart {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** Paragraphs of two texts beside each other. Ordinals count the lines of a text that are not blank, from 0. */
export type ParagraphChange =
  | { kind: 'same'; count: number; ordinal: number; formerOrdinal: number }
  | { kind: 'changed'; ordinal: number; formerOrdinal: number; parts: ChangePart[] }
  | { kind: 'added'; ordinal: number; formerOrdinal: null; parts: ChangePart[] }
  | { kind: 'removed'; ordinal: null; formerOrdinal: number; parts: ChangePart[] };

/** Words that two paragraphs must share to be shown as one that was changed. */
const MIN_SHARE = 0.3;
/** Among how many paragraphs its counterpart is looked for. */
const REACH = 20;

/** How a text differs from a former one, for a person to read: paragraph by paragraph, in each word by word. */
export function readableChanges(former: string, text: string): ParagraphChange[] {
  const old = linesOf(former);
  const fresh = linesOf(text);
  const changes: ParagraphChange[] = [];
  let [formerOrdinal, ordinal] = [0, 0];
  for (const [i, j] of [...align(old, fresh), [old.length, fresh.length] as const]) {
    changes.push(
      ...changesBetween(old.slice(formerOrdinal, i), fresh.slice(ordinal, j), formerOrdinal, ordinal),
    );
    if (i < old.length) addSame(changes, j, i);
    [formerOrdinal, ordinal] = [i + 1, j + 1];
  }
  return changes;
}

function addSame(changes: ParagraphChange[], ordinal: number, formerOrdinal: number): void {
  const last = changes.at(-1);
  if (last?.kind === 'same') last.count++;
  else changes.push({ kind: 'same', count: 1, ordinal, formerOrdinal });
}

/** Each paragraph beside the next one that it shares words with; the others were removed or added. */
function changesBetween(
  old: readonly string[],
  fresh: readonly string[],
  firstOld: number,
  firstFresh: number,
): ParagraphChange[] {
  const changes: ParagraphChange[] = [];
  let next = 0;
  const addUpTo = (end: number) => {
    for (; next < end; next++) {
      const parts = [{ kind: 'added' as const, text: fresh[next] ?? '' }];
      changes.push({ kind: 'added', ordinal: firstFresh + next, formerOrdinal: null, parts });
    }
  };
  for (const [i, line] of old.entries()) {
    const near = fresh.slice(next, next + REACH).findIndex((other) => share(line, other) >= MIN_SHARE);
    const formerOrdinal = firstOld + i;
    if (near < 0) {
      changes.push({
        kind: 'removed',
        ordinal: null,
        formerOrdinal,
        parts: [{ kind: 'removed', text: line }],
      });
      continue;
    }
    const beside = next + near;
    addUpTo(beside);
    const parts = wordChanges(line, fresh[beside] ?? '');
    changes.push({ kind: 'changed', ordinal: firstFresh + beside, formerOrdinal, parts });
    next = beside + 1;
  }
  addUpTo(fresh.length);
  return changes;
}

/** Of the words of both lines, how many stand in both. */
function share(a: string, b: string): number {
  const words = a.split(/\s+/);
  const others = b.split(/\s+/);
  const known = new Set(others);
  return words.filter((word) => known.has(word)).length / Math.max(words.length, others.length);
}

/** How a passage differs from what it was, word by word. */
export function wordChanges(former: string, text: string): ChangePart[] {
  const parts: ChangePart[] = [];
  const add = (kind: ChangePart['kind'], part: string) => {
    if (part !== '') parts.push({ kind, text: part });
  };
  let from = 0;
  for (const { start, end, insert } of deriveEdits(former, text)) {
    const removed = former.slice(start, end);
    const head = sharedSpace(removed, insert);
    const tail = sharedSpace(turned(removed.slice(head)), turned(insert.slice(head)));
    add('same', former.slice(from, start + head));
    add('removed', removed.slice(head, removed.length - tail));
    add('added', insert.slice(head, insert.length - tail));
    from = end - tail;
  }
  add('same', former.slice(from));
  return parts;
}

const turned = (text: string) => text.split('').reverse().join('');

/** How much white space both begin with. */
function sharedSpace(a: string, b: string): number {
  let length = 0;
  while (/\s/.test(a.charAt(length)) && a.charAt(length) === b.charAt(length)) length++;
  return length;
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '');
}
