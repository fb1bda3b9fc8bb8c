import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoteFromBlocks } from './excerpt-quote';
import { normaliseText } from './normalise';
import { checkRange, codePointIndex } from './offsets';
import { splitParagraphs } from './paragraphs';

const anyText = fc
  .array(fc.constantFrom('INT: ', 'RES: ', 'sì', ' ', '\n', '\n', '👩‍🌾', 'e\u0301', '\u0301', '𠀀', '🇮🇹'), {
    maxLength: 30,
  })
  .map((parts) => parts.join(''));

describe('quoteFromBlocks', () => {
  it('equals a slice of the whole text, whichever blocks hold the range', () => {
    fc.assert(
      fc.property(anyText, fc.nat(40), fc.nat(40), fc.nat(2), fc.nat(2), (text, a, b, before, after) => {
        const paragraphs = splitParagraphs(text);
        fc.pre(paragraphs.length > 0);
        const [start, end] = [a % (text.length + 1), b % (text.length + 1)];
        const holds = paragraphs.map((p) => p.blockStart < end && start < p.blockStart + p.block.length);
        const blocks = paragraphs.slice(
          Math.max(0, holds.indexOf(true) - before),
          Math.max(1, holds.lastIndexOf(true) + 1 + after),
        );
        const problem = checkRange(text, start, end);
        fc.pre(problem === null || problem === 'splits-character');
        expect(quoteFromBlocks(blocks, start, end)).toEqual(
          problem ?? {
            quote: text.slice(start, end),
            startCodePoint: Array.from(text.slice(0, start)).length,
            endCodePoint: Array.from(text.slice(0, end)).length,
          },
        );
      }),
      { numRuns: 2000 },
    );
  });

  const text = 'INT: sì 👩‍🌾\nRES: e\u0301 no\nINT: fine';
  const blocks = splitParagraphs(text);

  it('reads after an emoji and a combining accent, across paragraphs', () => {
    expect(quoteFromBlocks(blocks.slice(1, 2), 22, 24)).toEqual({
      quote: 'no',
      startCodePoint: 20,
      endCodePoint: 22,
    });
    expect(quoteFromBlocks(blocks, 8, 24)).toMatchObject({ quote: '👩‍🌾\nRES: e\u0301 no' });
  });

  it.each([
    ['before the blocks', blocks.slice(1), 5, 22, 'outside'],
    ['beyond the blocks', blocks.slice(0, 1), 5, 15, 'outside'],
    ['no blocks', [], 0, 1, 'outside'],
    ['negative', blocks, -1, 3, 'outside'],
    ['reversed', blocks, 7, 5, 'reversed'],
    ['empty', blocks, 5, 5, 'empty'],
    ['inside an emoji', blocks, 5, 10, 'splits-character'],
    ['between letter and accent', blocks, 20, 24, 'splits-character'],
  ])('refuses a range %s', (_, given, start, end, problem) => {
    expect(quoteFromBlocks(given, start, end)).toBe(problem);
  });
});

describe('quoteFromBlocks on a real study', () => {
  interface Passage {
    /** Code points. */
    start: number;
    end: number;
    text: string;
  }

  it('reads every coded passage and quotation of the report', () => {
    const study = '../shared/study';
    if (!existsSync(study)) {
      console.info(`${study} was not found: nothing checked`);
      return;
    }
    const read = (name: string) => readFileSync(`${study}/${name}`, 'utf8');
    const { passages } = JSON.parse(read('passages.json')) as { passages: Passage[] };
    const { quotations } = JSON.parse(read('quotations.json')) as { quotations: Passage[] };
    const text = normaliseText(read('report.txt'));
    const index = codePointIndex(text);
    const paragraphs = splitParagraphs(text);

    expect([passages.length, quotations.length]).toEqual([118, 22]);
    for (const passage of [...passages, ...quotations]) {
      const [start, end] = [index.toUtf16(passage.start), index.toUtf16(passage.end)];
      const blocks = paragraphs.filter((p) => p.blockStart < end && start < p.blockStart + p.block.length);
      expect(quoteFromBlocks(blocks, start, end)).toEqual({
        quote: passage.text,
        startCodePoint: passage.start,
        endCodePoint: passage.end,
      });
    }
  });
});
