import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseText } from './normalise';

const rawText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '\r',
        '\n',
        '\r\n',
        '\t',
        '\u0000',
        '\uFEFF',
        '\u0085',
        '\u2028',
        '\f',
        '\v',
        '\uD83D',
        '\uDC69',
      ),
      fc.constantFrom('e', '\u0301', 'e\u0301', 'x\u0301', '👩‍🌾', '가', '\u1100', '\u1161', '\u0344'),
    ),
  )
  .map((parts) => parts.join(''));

describe('normaliseText', () => {
  it.each([
    ['CRLF and CR', 'a\r\nb\rc\n\rd', 'a\nb\nc\n\nd'],
    ['Unicode line ends', 'a\u2028b\u2029c\u0085d', 'a\nb\nc\nd'],
    ['page and column breaks', 'fine\fcapo\vriga', 'fine\ncapo\nriga'],
    ['byte order mark anywhere', '\uFEFFINT:\uFEFF sì', 'INT: sì'],
    ['control characters', 'a\u0000b\u0007c\u001Bd\u007Fe\u009Ff', 'abcdef'],
    ['tab stays', 'TOI001\tsì', 'TOI001\tsì'],
    ['composes accents', 'perche\u0301', 'perché'],
    ['composes across a removed character', 'e\u0000\u0301', 'é'],
    ['keeps an accent with no composed form', 'x\u0301', 'x\u0301'],
    ['keeps joined emoji', '👩‍🌾 contadina', '👩‍🌾 contadina'],
    ['replaces lone surrogates only', '\uD83D a \uDC69 👩', '\uFFFD a \uFFFD 👩'],
    ['keeps soft hyphen and joiners', 'a\u00ADb\u200Dc\u200Fd', 'a\u00ADb\u200Dc\u200Fd'],
  ])('%s', (_, raw, expected) => {
    expect(normaliseText(raw)).toBe(expected);
  });

  it('is idempotent and leaves only what may be stored', () => {
    fc.assert(
      fc.property(rawText, (raw) => {
        const text = normaliseText(raw);
        expect(normaliseText(text)).toBe(text);
        expect(text.normalize('NFC')).toBe(text);
        expect(text).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFEFF\u2028\u2029]/);
        expect(text).not.toMatch(/[\uD800-\uDFFF]/u);
      }),
      { numRuns: 500 },
    );
  });

  it('changes nothing but line ends, controls and composition', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'é', ' ', '👩‍🌾', 'x\u0301', '\n', '\t', '«', '汉')),
        (parts) => {
          expect(normaliseText(parts.join(''))).toBe(parts.join(''));
        },
      ),
    );
  });
});
