import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guardCell, unguardCell } from './spreadsheet-guard';

const cell = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        "'",
        '=',
        '+',
        '-',
        '@',
        '＝',
        '＋',
        '－',
        '＠',
        '\t',
        '\r',
        '\n',
        ' ',
        '\u00A0',
        '\uFEFF',
        'a',
        '👩‍🌾',
        'e\u0301',
      ),
    )
    .map((parts) => parts.join('')),
);

describe('spreadsheet guard', () => {
  it.each([
    ...[
      '=1+1',
      '+39 011',
      '-5',
      '@nome',
      '\t=1',
      '\r=1',
      '\n=1',
      '  =1',
      '\u00A0=1',
      '\u3000＝1',
      '＋1',
      '－1',
      '＠x',
    ],
    ...['\ttesto', "'=1", "'900", '- un elenco', '=', '\uFEFF=1'],
  ])('guards %j', (text) => {
    expect(guardCell(text)).toBe(`'${text}`);
  });

  it.each(['', 'testo', '👩‍🌾 = contadina', 'e\u0301=1', ' testo', '1+1', '–', '“=”', "l'ente"])(
    'leaves %j',
    (text) => {
      expect(guardCell(text)).toBe(text);
    },
  );

  it('comes off exactly', () => {
    fc.assert(
      fc.property(cell, (text) => {
        expect(unguardCell(guardCell(text))).toBe(text);
      }),
      { numRuns: 3000 },
    );
  });

  it('leaves no cell that a spreadsheet would run', () => {
    fc.assert(
      fc.property(cell, (text) => {
        expect(guardCell(text)).not.toMatch(/^[\s\uFEFF]*[=+\-@＝＋－＠]/);
      }),
      { numRuns: 3000 },
    );
  });

  it.each(["'900 italiano", "'ndrangheta", "'"])('leaves %j, which nobody guarded, alone', (text) => {
    expect(unguardCell(text)).toBe(text);
  });
});
