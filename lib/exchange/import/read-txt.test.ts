import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText, readTxt } from './read-txt';

const ITALIAN = 'INT: Perché è così?\nANNA: Perché l’assessore voleva «garanzie», e più soldi… 👩‍🌾\n';
const BOM = '\uFEFF';

function utf16(text: string, endian: 'le' | 'be'): Buffer {
  const bytes = Buffer.from(text, 'utf16le');
  return endian === 'le' ? bytes : bytes.swap16();
}

const keyOf = (bytes: Buffer): unknown => {
  try {
    return readTxt(bytes).text;
  } catch (error) {
    return (error as { key: string }).key;
  }
};

describe('readTxt', () => {
  it.each([
    ['UTF-8', Buffer.from(ITALIAN)],
    ['UTF-8 with mark', Buffer.from(BOM + ITALIAN)],
    ['UTF-16 LE with mark', utf16(BOM + ITALIAN, 'le')],
    ['UTF-16 BE with mark', utf16(BOM + ITALIAN, 'be')],
    ['UTF-16 LE', utf16(ITALIAN, 'le')],
    ['UTF-16 BE', utf16(ITALIAN, 'be')],
    ['UTF-8 with CR LF', Buffer.from(ITALIAN.replaceAll('\n', '\r\n'))],
  ])('reads %s without a warning', (_, bytes) => {
    const { text, warnings } = readTxt(bytes);
    expect(text).toBe(ITALIAN);
    expect(warnings).toEqual([]);
  });

  it('reads Windows-1252 with a warning', () => {
    const bytes = Buffer.from('INT: perch\xe9 \x93s\xec\x94\x85 50 \x80\r\n', 'latin1');
    const { text, warnings } = readTxt(bytes);
    expect(text).toBe('INT: perché “sì”… 50 €\n');
    expect(warnings).toEqual([{ key: 'import.warning.windows-1252' }]);
  });

  it('reads back any text written in UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        fc.pre(!/[\0-\u001F]/.test(text));
        expect(decodeText(Buffer.from(text)).text).toBe(text.replace(/^\uFEFF/, ''));
      }),
    );
  });

  it('lets HTML and scripts be text', () => {
    const html = '<p onclick="x()">Ciao</p><script>alert(1)</script></script>\n';
    expect(readTxt(Buffer.from(html)).text).toBe(html);
  });

  it('keeps a text with a stray control character, without it', () => {
    expect(keyOf(Buffer.from(`${'parole '.repeat(40)}\u001Afine`))).toBe(`${'parole '.repeat(40)}fine`);
  });

  it.each([
    ['nothing but space', Buffer.from(' \n\t\n'), 'import.empty'],
    ['no letter or digit', Buffer.from('--- ***\n…\n'), 'import.no-words'],
    ['zero bytes', Buffer.from('abc\0def'), 'import.binary'],
    ['control characters', Buffer.from('a\u0001\u0002\u0003b'), 'import.binary'],
    ['control characters outside UTF-8', Buffer.from([0xe8, 0x41, 0x01, 0x42]), 'import.binary'],
    ['bytes that Windows-1252 leaves undefined', Buffer.from('abc \x81 def', 'latin1'), 'import.undecodable'],
    [
      'another code page',
      Buffer.from('\xcf\xf0\xe8\xe2\xe5\xf2 \xec\xe8\xf0', 'latin1'),
      'import.undecodable',
    ],
    ['UTF-16 cut in half', utf16(`${BOM}ciao`, 'le').subarray(0, 9), 'import.undecodable'],
    [
      'UTF-8 with one broken letter',
      Buffer.concat([Buffer.from('è così, perché è così'), Buffer.from([0xc3]), Buffer.from(' e basta')]),
      'import.undecodable',
    ],
  ])('refuses %s', (_, bytes, key) => {
    expect(keyOf(bytes)).toBe(key);
  });
});
