import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkRange } from '@/lib/core/text/offsets';
import { splitParagraphs } from '@/lib/core/text/paragraphs';
import { stopAfter, stopBefore, trimRange, wordAt } from './word-stops';

const text = 'INT: Ecco, l’ente 👩‍🌾 perche\u0301. Poi basta.\nRES: Sì certo.';
const speeches = { text, paragraphs: splitParagraphs(text) };
const place = (words: string) => text.indexOf(words);
const range = (words: string) => ({ start: place(words), end: place(words) + words.length });
const quote = (found: { start: number; end: number } | null) => found && text.slice(found.start, found.end);

describe('word stops', () => {
  it('stops after each word and each sign of punctuation', () => {
    const ends: string[] = [];
    let from = place('Ecco');
    for (let at = stopAfter(speeches, from, 'end'); at !== null; at = stopAfter(speeches, from, 'end')) {
      ends.push(text.slice(from, at));
      from = at;
    }
    expect(ends).toEqual([
      'Ecco',
      ',',
      ' l’ente',
      ' 👩‍🌾',
      ' perche\u0301',
      '.',
      ' Poi',
      ' basta',
      '.',
      '\nRES: Sì',
      ' certo',
      '.',
    ]);
  });

  it('goes back the same way', () => {
    expect(stopBefore(speeches, place('Sì'), 'start')).toBe(place('basta.') + 5);
    expect(stopBefore(speeches, place('perche'), 'start')).toBe(place('👩'));
    expect(stopBefore(speeches, place('Ecco'), 'start')).toBeNull();
    expect(stopAfter(speeches, text.length, 'end')).toBeNull();
  });

  it('goes by sentences', () => {
    expect(stopAfter(speeches, place('Ecco'), 'end', 'sentence')).toBe(place(' Poi'));
    expect(stopBefore(speeches, text.length, 'end', 'sentence')).toBe(place('\nRES'));
  });

  it('names the word at a place', () => {
    expect(quote(wordAt(speeches, place('Poi')))).toBe('Poi');
    expect(wordAt(speeches, text.length)).toBeNull();
  });
});

describe('trimRange', () => {
  it('moves either end by a word', () => {
    expect(quote(trimRange(speeches, range('l’ente 👩‍🌾'), 'end', 'right'))).toBe('l’ente 👩‍🌾 perche\u0301');
    expect(quote(trimRange(speeches, range('l’ente 👩‍🌾'), 'end', 'left'))).toBe('l’ente');
    expect(quote(trimRange(speeches, range('l’ente 👩‍🌾'), 'start', 'right'))).toBe('👩‍🌾');
    expect(quote(trimRange(speeches, range('l’ente 👩‍🌾'), 'start', 'left'))).toBe(', l’ente 👩‍🌾');
  });

  it('leaves no empty range', () => {
    expect(trimRange(speeches, range('Poi'), 'end', 'left')).toBeNull();
    expect(trimRange(speeches, range('Poi'), 'start', 'right')).toBeNull();
    expect(trimRange(speeches, range('Ecco'), 'start', 'left')).toBeNull();
  });

  it('never cuts a character, wherever the range stands', () => {
    const ends = fc.tuple(fc.nat(text.length), fc.nat(text.length));
    const edge = fc.constantFrom('start' as const, 'end' as const);
    const direction = fc.constantFrom('left' as const, 'right' as const);
    fc.assert(
      fc.property(ends, edge, direction, ([a, b], which, way) => {
        const given = { start: Math.min(a, b), end: Math.max(a, b) };
        fc.pre(checkRange(text, given.start, given.end) === null);
        const trimmed = trimRange(speeches, given, which, way);
        if (trimmed) expect(checkRange(text, trimmed.start, trimmed.end)).toBeNull();
      }),
    );
  });
});
