import { findShared, withRanges, type Needles } from './shared-words';
import { applyEdits } from '@/lib/core/text/text-edits';

/** A value of JSON. */
type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

type TextNode = { [key: string]: Json } & { type: 'text'; text: string };

/**
 * A rich text (the editor's JSON) without the sequences; the very same value when it has none. What stands side by side in a
 * line is read as one text, so that bold letters hide nothing.
 */
export function redactRichText(value: Json, needles: readonly Needles[]): Json {
  if (Array.isArray(value)) {
    const line = value.some(isTextNode) ? redactLine(value, needles) : value;
    return mapped(line, (item) => redactRichText(item, needles));
  }
  if (value === null || typeof value !== 'object' || isTextNode(value)) return value;
  const entries = Object.entries(value);
  const redacted = entries.map(([key, item]) => [key, redactRichText(item, needles)] as const);
  return redacted.every(([, item], i) => item === entries[i]?.[1]) ? value : Object.fromEntries(redacted);
}

function isTextNode(value: Json | undefined): value is TextNode {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    value.type === 'text' &&
    typeof value.text === 'string'
  );
}

/** The words of a hit go from every node they stand in; the first of them says so. A node left empty goes too. */
function redactLine(nodes: Json[], needles: readonly Needles[]): Json[] {
  let length = 0;
  const placed = nodes.map((node) => {
    // A citation or a new line ends a word, not a sequence.
    const text = isTextNode(node) ? node.text : ' ';
    const start = length;
    length += text.length;
    return { node, text, start, end: length };
  });
  const hits = findShared(placed.map(({ text }) => text).join(''), needles);
  if (hits.length === 0) return nodes;
  return placed.flatMap(({ node, text, start, end }) => {
    if (!isTextNode(node)) return [node];
    const inside = hits.filter((hit) => hit.start < end && start < hit.end);
    const edits = inside.map((hit) => ({
      hit,
      range: { start: Math.max(hit.start, start) - start, end: Math.min(hit.end, end) - start },
    }));
    const redacted = applyEdits(
      text,
      edits.flatMap(({ hit, range }) => {
        const [edit] = withRanges(text, [], [range]);
        return edit ? [hit.start >= start ? edit : { ...edit, insert: '' }] : [];
      }),
    );
    return redacted === '' ? [] : [{ ...node, text: redacted }];
  });
}

/** The same array when nothing in it changed. */
function mapped(items: Json[], change: (item: Json) => Json): Json[] {
  const changed = items.map(change);
  return changed.every((item, i) => item === items[i]) ? items : changed;
}
