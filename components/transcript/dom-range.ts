import { nodePointAt, paragraphIndexAt, speechRange } from '@/components/transcript/speech-range';
import type { OffsetRange, TranscriptParagraph } from '@/components/transcript/transcript-data';

/** The text of a version and the elements that show it. */
export interface TranscriptPage {
  root: HTMLElement;
  text: string;
  paragraphs: readonly TranscriptParagraph[];
}

const PARAGRAPH = '[data-paragraph]';

export function paragraphElement({ root }: Pick<TranscriptPage, 'root'>, index: number): HTMLElement | null {
  return root.querySelector<HTMLElement>(`[data-paragraph="${index}"]`);
}

export function paragraphIndexOf(node: Node): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const index = element?.closest<HTMLElement>(PARAGRAPH)?.dataset.paragraph;
  return index === undefined ? null : Number(index);
}

/**
 * The speech in `[start, end)` as DOM ranges, one a paragraph: a single one would hold the speakers' labels between them.
 * Empty when its paragraphs are not on the page.
 */
export function domRangesOf(page: TranscriptPage, { start, end }: OffsetRange): Range[] {
  const speech = speechRange(page.text, page.paragraphs, start, end);
  if (!speech) return [];
  const first = paragraphIndexAt(page.paragraphs, speech.start);
  const last = paragraphIndexAt(page.paragraphs, speech.end - 1);
  return page.paragraphs.slice(first, last + 1).flatMap((paragraph) => {
    const from = pointOf(page, Math.max(speech.start, paragraph.start), 'start');
    const to = pointOf(page, Math.min(speech.end, paragraph.end), 'end');
    if (!from || !to) return [];
    const range = document.createRange();
    range.setStart(...from);
    range.setEnd(...to);
    return range;
  });
}

/** The box around the speech in `[start, end)`, in the window; null when it is not on the page. */
export function boxOf(
  page: TranscriptPage,
  { start, end }: OffsetRange,
): { top: number; bottom: number } | null {
  const { paragraphs } = page;
  const first = paragraphs[paragraphIndexAt(paragraphs, start)];
  const last = paragraphs[paragraphIndexAt(paragraphs, end - 1)];
  if (!first || !last) return null;
  const whole =
    first === last
      ? [{ start, end }]
      : [
          { start, end: first.end },
          { start: last.start, end },
        ];
  const boxes = whole
    .flatMap((part) => domRangesOf(page, part))
    .map((range) => range.getBoundingClientRect());
  const [top, bottom] = [boxes[0]?.top, boxes.at(-1)?.bottom];
  return top === undefined || bottom === undefined ? null : { top, bottom };
}

function pointOf(page: TranscriptPage, offset: number, side: 'start' | 'end'): [Node, number] | null {
  const inside = side === 'end' ? offset - 1 : offset;
  const index = paragraphIndexAt(page.paragraphs, inside);
  const element = paragraphElement(page, index);
  if (!element) return null;
  const nodes = textNodesOf(element);
  const paragraphStart = page.paragraphs[index]?.start ?? 0;
  const point = nodePointAt(
    nodes.map(({ length }) => length),
    offset - paragraphStart,
    side,
  );
  const node = nodes[point.node];
  return node ? [node, point.offset] : null;
}

function textNodesOf(element: Element): Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}

/** What the browser's selection covers of the text, as `speechRange` has it; null when that is nothing. */
export function selectedSpeech(page: TranscriptPage): OffsetRange | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(page.root)) return null;
  const start = offsetOf(page, range.startContainer, range.startOffset, 'start');
  const end = offsetOf(page, range.endContainer, range.endOffset, 'end');
  return start === null || end === null ? null : speechRange(page.text, page.paragraphs, start, end);
}

/** The offset where the browser's caret stands, as after a click; null outside of paragraphs. */
export function caretOffset(page: TranscriptPage): number | null {
  const selection = getSelection();
  if (!selection?.focusNode || paragraphIndexOf(selection.focusNode) === null) return null;
  return offsetOf(page, selection.focusNode, selection.focusOffset, 'start');
}

/** The offset of the text that is nearest to a point of the window; null beside the text. */
export function offsetAtPoint(page: TranscriptPage, x: number, y: number): number | null {
  const point = caretAt(x, y);
  return point && page.root.contains(point.node) ? offsetOf(page, point.node, point.offset, 'start') : null;
}

function caretAt(x: number, y: number): { node: Node; offset: number } | null {
  const page: PointDocument = document;
  if (page.caretPositionFromPoint) {
    const position = page.caretPositionFromPoint(x, y);
    return position && { node: position.offsetNode, offset: position.offset };
  }
  const range = page.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}

/** Older browsers have only the second. */
interface PointDocument {
  caretPositionFromPoint?: (x: number, y: number) => CaretPosition | null;
  caretRangeFromPoint?: (x: number, y: number) => Range | null;
}

/** Counted through the text nodes of the nearest paragraph: a range's own string has no line breaks added to it. */
function offsetOf(page: TranscriptPage, node: Node, offset: number, side: 'start' | 'end'): number | null {
  const index = paragraphIndexOf(node);
  const element = index === null ? null : paragraphElement(page, index);
  if (index === null || !element) return offsetBetween(page, node, offset, side);
  const before = document.createRange();
  before.setStart(element, 0);
  before.setEnd(node, offset);
  return (page.paragraphs[index]?.start ?? 0) + before.toString().length;
}

/** For a place outside of paragraphs: the beginning of the next one, or the end of the one before. */
function offsetBetween(
  { root, paragraphs }: TranscriptPage,
  node: Node,
  offset: number,
  side: 'start' | 'end',
): number | null {
  const place = document.createRange();
  place.setStart(node, offset);
  const elements = root.querySelectorAll<HTMLElement>(PARAGRAPH);
  let low = 0;
  let high = elements.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const element = elements[middle];
    if (element && place.comparePoint(element, 0) < 0) low = middle + 1;
    else high = middle;
  }
  const next = elements[low] ?? null;
  const index = next ? Number(next.dataset.paragraph) : paragraphs.length;
  return (side === 'start' ? paragraphs[index]?.start : paragraphs[index - 1]?.end) ?? null;
}
