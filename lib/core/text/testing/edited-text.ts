import fc from 'fast-check';
import { isBoundary, type TextRange } from '../offsets';
import type { TextEdit } from '../text-edits';

/** A UTF-16 unit of the text after: the one of the text before that it is, or the edit that wrote it. */
export interface Unit {
  unit: string;
  from: number | null;
  by: number | null;
}

/** A text and what edits made of it, with the true destination of each character. */
export interface EditedText {
  textBefore: string;
  textAfter: string;
  after: Unit[];
  edits: TextEdit[];
}

/** Few and often the same, so that everything stands somewhere else too. */
const PIECES = [
  'il ',
  'il ',
  'centro ',
  'centro',
  'no',
  'no ',
  ' ',
  '\n\n',
  '. ',
  '👩‍🌾',
  '👩',
  'x\u0301',
  '\u0301',
  '\u200d',
  'à',
];

const piecesOf = (maxLength: number) =>
  fc.array(fc.constantFrom(...PIECES), { maxLength }).map((pieces) => pieces.join(''));

/** The units are edited one by one, so that where each goes is known and not computed. */
export function editedText(): fc.Arbitrary<EditedText> {
  const steps = fc.array(fc.record({ keep: fc.nat(8), remove: fc.nat(5), insert: piecesOf(2) }), {
    maxLength: 6,
  });
  return fc.tuple(piecesOf(24), steps).map(([textBefore, made]) => {
    const after: Unit[] = [];
    const edits: TextEdit[] = [];
    let at = 0;
    const keep = (end: number) => {
      for (; at < end; at++) after.push({ unit: textBefore.charAt(at), from: at, by: null });
    };
    for (const step of made) {
      const start = wholeAt(textBefore, at + step.keep + (edits.length > 0 ? 1 : 0));
      if (start === null) break;
      const end = wholeAt(textBefore, start + step.remove) ?? textBefore.length;
      if (start === end && step.insert === '') continue;
      keep(start);
      for (const unit of step.insert.split('')) after.push({ unit, from: null, by: edits.length });
      edits.push({ start, end, insert: step.insert });
      at = end;
    }
    keep(textBefore.length);
    return { textBefore, textAfter: after.map(({ unit }) => unit).join(''), after, edits };
  });
}

/** The offset or the one after it, so that no pair of surrogates is cut; null past the end. */
function wholeAt(text: string, offset: number): number | null {
  if (offset > text.length) return null;
  return /[\uDC00-\uDFFF]/.test(text.charAt(offset)) ? offset + 1 : offset;
}

/** Every range of whole characters, as excerpts are. */
export function rangesOf(text: string): TextRange[] {
  const places = Array.from({ length: text.length + 1 }, (_, i) => i).filter((i) => isBoundary(text, i));
  return places.flatMap((start, i) => places.slice(i + 1).map((end) => ({ start, end })));
}
