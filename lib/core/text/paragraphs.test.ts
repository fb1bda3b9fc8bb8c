import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseText } from './normalise';
import { isBoundary } from './offsets';
import { type Paragraph, splitParagraphs } from './paragraphs';

const read = (text: string) =>
  splitParagraphs(text).map(({ start, end, speaker, timeMs }) => [text.slice(start, end), speaker, timeMs]);

const words = fc.constantFrom(
  'sì',
  ' ',
  'ente',
  '👩‍🌾',
  'e\u0301',
  '\u0301',
  'x\u0301',
  '\u00A0',
  ': ',
  '\t',
  '🇮🇹',
  '\u0600',
  '.',
);
const line = fc
  .tuple(
    fc.constantFrom(
      '',
      '',
      'INT: ',
      'RES: ',
      'RES:',
      'INT\t',
      'Nota: ',
      '[00:12:34] ',
      '12:34 INT: ',
      '  ',
      '\u0301',
    ),
    fc.array(words, { maxLength: 5 }),
  )
  .map(([opening, rest]) => opening + rest.join(''));
const anyText = fc.array(line, { maxLength: 12 }).map((lines) => lines.join('\n'));

function checkShape(text: string, paragraphs: Paragraph[]) {
  let at = 0;
  let atCodePoint = 0;
  for (const [i, { ordinal, start, end, blockStart, blockStartCodePoint, block }] of paragraphs.entries()) {
    expect([ordinal, blockStart, blockStartCodePoint]).toEqual([i, at, atCodePoint]);
    expect(text.slice(at, at + block.length)).toBe(block);
    at += block.length;
    atCodePoint += Array.from(block).length;
    expect(start).toBeGreaterThanOrEqual(blockStart);
    expect(end).toBeGreaterThan(start);
    expect(end).toBeLessThanOrEqual(at);
    expect(isBoundary(text, start) && isBoundary(text, end)).toBe(true);
    expect(text.slice(start, end)).not.toContain('\n');
  }
  expect(at).toBe(paragraphs.length === 0 ? 0 : text.length);
}

describe('splitParagraphs', () => {
  it('joins back to the text, with whole and ordered paragraphs', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const paragraphs = splitParagraphs(text);
        checkShape(text, paragraphs);
        expect(paragraphs.length === 0).toBe(text.trim() === '');
      }),
      { numRuns: 3000 },
    );
  });

  it('loses no word of a text without speakers', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const paragraphs = splitParagraphs(text);
        fc.pre(paragraphs.every((paragraph) => paragraph.speaker === null && paragraph.timeMs === null));
        const kept = paragraphs.map(({ start, end }) => text.slice(start, end)).join('');
        expect(kept.replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
      }),
    );
  });

  it('trims lines and skips blank ones', () => {
    expect(read('\n\n  Titolo \n \t\n\tTesto 👩‍🌾 \n')).toEqual([
      ['Titolo', null, null],
      ['Testo 👩‍🌾', null, null],
    ]);
    expect(read('')).toEqual([]);
    expect(read(' \n\t\n')).toEqual([]);
  });

  it('keeps label and time out of the speech and in the block', () => {
    const text = 'Intervista 3\n\nINT: Come va?\n[00:01:00] T1: Bene 👩‍🌾.\n\nAnzi, benissimo.\nINT: E poi?\n';
    expect(read(text)).toEqual([
      ['Intervista 3', null, null],
      ['Come va?', 'INT', null],
      ['Bene 👩‍🌾.', 'T1', 60_000],
      ['Anzi, benissimo.', 'T1', null],
      ['E poi?', 'INT', null],
    ]);
    expect(splitParagraphs(text).map((paragraph) => paragraph.block)).toEqual([
      'Intervista 3\n\n',
      'INT: Come va?\n',
      '[00:01:00] T1: Bene 👩‍🌾.\n\n',
      'Anzi, benissimo.\n',
      'INT: E poi?\n',
    ]);
  });

  it('gives a label alone on its line to the speech under it', () => {
    const text = 'INT:\nCome va?\n\n[00:10]\nRES:\n\nBene.\nINT:\nE poi?\nRES:';
    expect(read(text)).toEqual([
      ['Come va?', 'INT', null],
      ['Bene.', 'RES', 10_000],
      ['E poi?', 'INT', null],
    ]);
    expect(splitParagraphs(text).map((paragraph) => paragraph.block)).toEqual([
      'INT:\nCome va?\n\n',
      '[00:10]\nRES:\n\nBene.\n',
      'INT:\nE poi?\nRES:',
    ]);
  });

  it('reads a transcript of 1.5 MB', () => {
    const text = Array.from(
      { length: 12_000 },
      (_, i) => `${i % 2 ? 'INT' : 'T1'}: ${'parole e altre '.repeat(8)}`,
    ).join('\n');
    expect(splitParagraphs(text)).toHaveLength(12_000);
  });
});

describe('splitParagraphs on real documents', () => {
  const paragraphsOf = (path: string, encoding: BufferEncoding = 'utf8') => {
    if (!existsSync(path)) {
      console.info(`${path} was not found: nothing checked`);
      return null;
    }
    const text = normaliseText(readFileSync(path, encoding));
    const paragraphs = splitParagraphs(text);
    checkShape(text, paragraphs);
    return paragraphs;
  };

  it.each([
    ['../shared/transcripts/it_PTA001_orthographic.txt', 'utf8', 2484],
    ['../shared/transcripts/it_PTA001_jefferson.txt', 'utf8', 2760],
    ['../shared/transcripts/derived_it_PTA001_cp1252_crlf.txt', 'latin1', 2484],
    ['../shared/transcripts/derived_it_PTA001_utf16le_bom.txt', 'utf16le', 2484],
  ] as const)('gives every turn of %s its speaker', (path, encoding, turns) => {
    const paragraphs = paragraphsOf(path, encoding);
    if (!paragraphs) return;
    expect(paragraphs).toHaveLength(turns);
    expect(new Set(paragraphs.map((paragraph) => paragraph.speaker))).toEqual(
      new Set(['TOI001', 'TOR001', 'TOR002']),
    );
  });

  it('finds no speaker and no time in a report', () => {
    const paragraphs = paragraphsOf('../shared/study/report.txt');
    if (!paragraphs) return;
    expect(paragraphs).toHaveLength(252);
    expect(new Set(paragraphs.flatMap(({ speaker, timeMs }) => [speaker, timeMs]))).toEqual(new Set([null]));
  });
});
