import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBoundary } from '@/lib/core/text/offsets';
import { splitParagraphs } from '@/lib/core/text/paragraphs';
import { nodePointAt, paragraphIndexAt, speechRange } from './speech-range';

const text = 'INT: Come va?\nRES: Bene 👩‍🌾, perche\u0301 no.\n\nINT: Ecco.\n';
const paragraphs = splitParagraphs(text);
const quoteOf = (start: number, end: number) => {
  const range = speechRange(text, paragraphs, start, end);
  return range && text.slice(range.start, range.end);
};

describe('paragraphIndexAt', () => {
  it.each([
    [0, 0],
    [5, 0],
    [13, 0],
    [18, 0],
    [19, 1],
    [text.length, 2],
  ])('finds for offset %i the paragraph %i', (offset, index) => {
    expect(paragraphIndexAt(paragraphs, offset)).toBe(index);
  });
});

describe('speechRange', () => {
  it('keeps what is selected inside a paragraph', () => {
    expect(quoteOf(text.indexOf('Bene'), text.indexOf('Bene') + 4)).toBe('Bene');
  });

  it('completes characters that are cut', () => {
    const farmer = text.indexOf('👩');
    expect(quoteOf(farmer + 1, farmer + 3)).toBe('👩‍🌾');
    expect(quoteOf(text.indexOf('perche'), text.indexOf('perche') + 6)).toBe('perche\u0301');
  });

  it('leaves out white space at the ends', () => {
    expect(quoteOf(text.indexOf(' va'), text.indexOf('va?') + 3)).toBe('va?');
  });

  it('pulls ends that stand in a label or a line break back to speech', () => {
    // from the line break after "va?", through a label, to the beginning of the last paragraph: a triple click
    expect(quoteOf(13, text.indexOf('Ecco'))).toBe('Bene 👩‍🌾, perche\u0301 no.');
    expect(quoteOf(0, 13)).toBe('Come va?');
  });

  it('reaches across paragraphs, labels included', () => {
    expect(quoteOf(text.indexOf('va?'), text.indexOf('Bene') + 4)).toBe('va?\nRES: Bene');
  });

  it.each([
    ['nothing', 7, 7],
    ['a label', 14, 18],
    ['a space', 9, 10],
    ['blank lines', text.indexOf('\n\n'), text.indexOf('Ecco')],
  ])('is null for %s', (_, start, end) => {
    expect(speechRange(text, paragraphs, start, end)).toBeNull();
  });

  it('gives a range that can be an excerpt, within what was selected but for cut characters', () => {
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(text.length), (a, b) => {
        const [start, end] = [Math.min(a, b), Math.max(a, b)];
        const range = speechRange(text, paragraphs, start, end);
        if (!range) return;
        expect(range.start).toBeLessThan(range.end);
        expect(isBoundary(text, range.start) && isBoundary(text, range.end)).toBe(true);
        expect(text.slice(range.start, range.end)).toBe(text.slice(range.start, range.end).trim());
        expect(speechRange(text, paragraphs, range.start, range.end)).toEqual(range);
      }),
    );
  });
});

describe('text nodes', () => {
  it('finds a point at either side of a seam', () => {
    expect(nodePointAt([3, 2], 3, 'start')).toEqual({ node: 1, offset: 0 });
    expect(nodePointAt([3, 2], 3, 'end')).toEqual({ node: 0, offset: 3 });
    expect(nodePointAt([3, 2], 5, 'start')).toEqual({ node: 1, offset: 2 });
  });

  it('gives the point that lies as far from the beginning as the offset says', () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(
        lengths,
        fc.nat(60),
        fc.constantFrom('start' as const, 'end' as const),
        (given, at, side) => {
          const wanted = at % (sum(given) + 1);
          const { node, offset } = nodePointAt(given, wanted, side);
          expect(sum(given.slice(0, node)) + offset).toBe(wanted);
          expect(offset).toBeLessThanOrEqual(given[node]!);
        },
      ),
    );
  });
});

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
