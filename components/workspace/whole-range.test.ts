import fc from 'fast-check';
import { expect, it } from 'vitest';
import { splitParagraphs } from '@/lib/core/text/paragraphs';
import { wholeRange } from './whole-range';

const TEXT = 'Anna: Uno.\nBruno: Due.\nBruno: Tre.\nAnna: Quattro.\n';
const paragraphs = splitParagraphs(TEXT);
const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
const whole = (range: { start: number; end: number }, unit: 'paragraph' | 'turn') => {
  const found = wholeRange(TEXT, paragraphs, range, unit);
  return found && TEXT.slice(found.start, found.end);
};

it('takes paragraphs and turns whole, also several', () => {
  expect(whole(at('Du'), 'paragraph')).toBe('Due.');
  expect(whole(at('Du'), 'turn')).toBe('Due.\nBruno: Tre.');
  expect(whole({ start: at('no').start, end: at('Du').end }, 'paragraph')).toBe('Uno.\nBruno: Due.');
  expect(whole({ start: at('Tre').start, end: at('Quattro').end }, 'turn')).toBe(
    'Due.\nBruno: Tre.\nAnna: Quattro.',
  );
  const place = at('Tre').start;
  expect(whole({ start: place, end: place }, 'turn')).toBe('Due.\nBruno: Tre.');
  expect(wholeRange('', [], { start: 0, end: 0 }, 'turn')).toBeNull();
});

it('holds what it was asked for, begins and ends with paragraphs, and taken again is the same', () => {
  const line = fc
    .tuple(fc.constantFrom('A: ', 'B: ', ''), fc.constantFrom('uno', 'due tre', 'Sì.'))
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1, maxLength: 8 }),
      fc.nat(),
      fc.nat(20),
      fc.boolean(),
      (lines, from, size, turn) => {
        const text = lines.join('\n');
        const all = splitParagraphs(text);
        const one = all[from % all.length];
        if (!one) return;
        const unit = turn ? 'turn' : 'paragraph';
        const range = { start: one.start, end: Math.min(text.length, one.end + size) };
        const found = wholeRange(text, all, range, unit);
        expect(found).not.toBeNull();
        if (!found) return;
        expect(all.map(({ start }) => start)).toContain(found.start);
        expect(all.map(({ end }) => end)).toContain(found.end);
        expect(found.start).toBeLessThanOrEqual(range.start);
        expect(found.end).toBeGreaterThanOrEqual(one.end);
        expect(wholeRange(text, all, found, unit)).toEqual(found);
      },
    ),
  );
});
