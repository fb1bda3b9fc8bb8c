import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkRange,
  codePointIndex,
  codePointLength,
  isBoundary,
  snapRange,
  toCodePoint,
  toUtf16,
} from './offsets';

// pieces chosen so that their joins exercise every rule of UAX 29
const pieces = [
  ...['a', ' ', 'è', '.', '\n', '\r', '\t', '\u00AD', '©', '7', '#'],
  ...['\u0301', 'e\u0301', 'x\u0301', '\u0308', '\u20E3', '\uFE0F', '\u200D', '\u200C', '\u200B'],
  ...['👩', '👩‍🌾', '🌾', '\u{1F3FD}', '❤', '👨‍👩‍👧‍👦', '🇮', '🇹', '🇮🇹', '\u{E0062}', '\u{E007F}', '🏴'],
  ...['क', '\u094D', 'ष', '\u093F', 'न', '\u0BBF', '\u0E33', 'ก', '\u0EB3', '\u0D4E', '\u0600'],
  ...[
    '\u1100',
    '\u1161',
    '\u11A8',
    '가',
    '각',
    '汉',
    '。',
    '\u3099',
    'か',
    '\uFF76',
    '\uFF9E',
    '𠀀',
    '\uD83D',
    '\uDC69',
  ],
];

const anyText = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 3 })))
  .map((p) => p.join(''));

const wholeTextBoundaries = (text: string) =>
  new Set(
    [...new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text)]
      .map((s) => s.index)
      .concat(text.length),
  );

describe('UTF-16 and code points', () => {
  it('counts code points', () => {
    expect(codePointLength('a👩‍🌾e\u0301')).toBe(6);
    expect(codePointLength('\uD83D\uD83D\uDC69\uDC69')).toBe(3);
  });

  it('converts both ways as iteration does', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const index = codePointIndex(text);
        let utf16 = 0;
        let codePoint = 0;
        for (const character of [...Array.from(text), '']) {
          expect(toCodePoint(text, utf16)).toBe(codePoint);
          expect(toUtf16(text, codePoint)).toBe(utf16);
          expect(index.toCodePoint(utf16)).toBe(codePoint);
          expect(index.toUtf16(codePoint)).toBe(utf16);
          utf16 += character.length;
          codePoint++;
        }
        expect(codePointLength(text)).toBe(codePoint - 1);
        expect(index.length).toBe(codePoint - 1);
      }),
      { numRuns: 300 },
    );
  });

  it('refuses an offset outside the text or inside a pair', () => {
    const text = 'a👩b';
    const index = codePointIndex(text);
    for (const offset of [-1, 5, 1.5, NaN, 2]) {
      expect(() => toCodePoint(text, offset)).toThrow(RangeError);
      expect(() => index.toCodePoint(offset)).toThrow(RangeError);
    }
    for (const offset of [-1, 4, 5, 0.5, NaN]) {
      expect(() => toUtf16(text, offset)).toThrow(RangeError);
      expect(() => index.toUtf16(offset)).toThrow(RangeError);
    }
  });
});

describe('isBoundary', () => {
  it('agrees with the segmentation of the whole text at every offset', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const boundaries = text === '' ? new Set([0]) : wholeTextBoundaries(text);
        for (let offset = 0; offset <= text.length; offset++) {
          expect({ offset, cut: isBoundary(text, offset) }).toEqual({ offset, cut: boundaries.has(offset) });
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('agrees on every pair and triple of awkward pieces', () => {
    for (const first of pieces)
      for (const second of pieces)
        for (const third of ['', 'a', '\u200D', '🌾', '🇹', 'ष', '\u0301', '\u11A8']) {
          const text = first + second + third;
          const boundaries = wholeTextBoundaries(text);
          for (let offset = 0; offset <= text.length; offset++)
            if (isBoundary(text, offset) !== boundaries.has(offset))
              expect.fail(
                `${JSON.stringify(text)} at ${String(offset)}: expected ${String(boundaries.has(offset))}`,
              );
        }
  });

  it('is false outside the text', () => {
    expect([-1, 4, 1.5, NaN].map((offset) => isBoundary('abc', offset))).toEqual([
      false,
      false,
      false,
      false,
    ]);
    expect(isBoundary('', 0)).toBe(true);
  });

  // Reading the whole text for each of the thousand offsets would take longer than a test may.
  it('looks around an offset of a long text, and not further', () => {
    for (const unit of [
      'parole senza fine ',
      'перемены в районе ',
      '汉字与假名かな',
      'नमस्ते दुनिया ',
      '👩‍🌾 sì ',
    ]) {
      const text = unit.repeat(Math.ceil(1_500_000 / unit.length));
      const around = (offset: number) => text.slice(offset - unit.length * 3, offset + unit.length * 3);
      for (let offset = unit.length * 3; offset < text.length - 100; offset += unit.length * 150) {
        expect(isBoundary(text, offset)).toBe(isBoundary(around(offset), unit.length * 3));
      }
    }
  });
});

describe('snapRange', () => {
  it('gives the smallest range of whole characters', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (text, a, b) => {
        const [start = 0, end = 0] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
        const boundaries = [...(text === '' ? new Set([0]) : wholeTextBoundaries(text))];
        expect(snapRange(text, start, end)).toEqual({
          start: Math.max(...boundaries.filter((o) => o <= start)),
          end: Math.min(...boundaries.filter((o) => o >= end)),
        });
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['joined emoji', 'a 👩‍🌾 b', 3, 5, '👩‍🌾'],
    ['combining accent', 'perche\u0301 no', 0, 6, 'perche\u0301'],
    ['beyond the ends', 'ciao', -3, 99, 'ciao'],
    ['caret inside a character', 'a👩b', 2, 2, '👩'],
    ['caret between two', 'a👩b', 1, 1, ''],
  ])('%s', (_, text, start, end, expected) => {
    const range = snapRange(text, start, end);
    expect(text.slice(range.start, range.end)).toBe(expected);
  });
});

describe('checkRange', () => {
  const text = 'sì 👩‍🌾 e\u0301 no';
  it.each([
    [0, 2, null],
    [3, 8, null],
    [9, 11, null],
    [0, text.length, null],
    [-1, 2, 'outside'],
    [0, text.length + 1, 'outside'],
    [0.5, 2, 'outside'],
    [NaN, 2, 'outside'],
    [2, 1, 'reversed'],
    [2, 2, 'empty'],
    [3, 4, 'splits-character'],
    [3, 5, 'splits-character'],
    [4, 8, 'splits-character'],
    [9, 10, 'splits-character'],
    [10, 11, 'splits-character'],
  ])('[%s, %s) → %s', (start, end, problem) => {
    expect(checkRange(text, start, end)).toBe(problem);
  });
});
