import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBoundary } from '@/lib/core/text/offsets';
import { splitParagraphs } from '@/lib/core/text/paragraphs';
import { dragRange } from './drag-range';

const text = 'INT: Come va?\nRES: Bene 👩‍🌾 q\u0301, grazie.\nINT: Ah.\n';
const page = { text, paragraphs: splitParagraphs(text) };
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const quote = ({ start, end }: { start: number; end: number }) => text.slice(start, end);

const offset = fc.nat(text.length);
const edge = fc.constantFrom('start' as const, 'end' as const);
const range = fc.constantFrom(at('Bene'), at('va?\nRES: Bene'), at('grazie.'), at('👩‍🌾 q\u0301'));
const speech = (place: number) => page.paragraphs.some(({ start, end }) => start <= place && place <= end);

describe('dragRange', () => {
  it.each(['word', 'character'] as const)(
    'by %s keeps the other end, whole characters and speech',
    (unit) => {
      fc.assert(
        fc.property(range, edge, offset, (given, which, to) => {
          const dragged = dragRange(page, given, which, to, unit);
          const other = which === 'start' ? 'end' : 'start';
          expect(dragged[other]).toBe(given[other]);
          expect(dragged.start).toBeLessThan(dragged.end);
          expect(isBoundary(text, dragged[which])).toBe(true);
          expect(speech(dragged[which])).toBe(true);
          expect(quote(dragged).trim()).toBe(quote(dragged));
        }),
      );
    },
  );

  it('goes to the nearest word, and across the other end leaves one', () => {
    const bene = at('Bene');
    expect(quote(dragRange(page, bene, 'end', at('grazie').end - 2))).toMatch(/grazie$/);
    expect(quote(dragRange(page, bene, 'start', at('Come').start + 1))).toBe('Come va?\nRES: Bene');
    expect(quote(dragRange(page, at('grazie.'), 'end', 0))).toBe('grazie');
    expect(quote(dragRange(page, at('Come va'), 'start', text.length))).toBe('va');
  });

  it('by character goes into a word, and never into a character', () => {
    expect(quote(dragRange(page, at('Bene'), 'end', at('Bene').start + 2, 'character'))).toBe('Be');
    const inside = at('👩‍🌾').start + 1;
    expect(quote(dragRange(page, at('Bene'), 'end', inside, 'character'))).toBe('Bene 👩‍🌾');
  });

  it('finds the nearest beginning of a word by looking at them all', () => {
    const starts = [...text.matchAll(/[A-Za-zq\u0301]+|👩‍🌾|[?,.]/gu)]
      .map(({ index }) => index)
      .filter((place) => page.paragraphs.some(({ start, end }) => start <= place && place < end));
    fc.assert(
      fc.property(offset, (to) => {
        const given = { start: at('Ah').start, end: text.indexOf('Ah.') + 3 };
        const valid = starts.filter((place) => place < given.end);
        const least = Math.min(...valid.map((place) => Math.abs(place - to)));
        const dragged = dragRange(page, given, 'start', to);
        if (to < given.end) expect(Math.abs(dragged.start - to)).toBe(least);
      }),
    );
  });
});
