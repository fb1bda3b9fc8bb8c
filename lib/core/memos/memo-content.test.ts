import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  EMPTY_MEMO,
  isBlankMemo,
  isMemoLink,
  isPlainMemo,
  memoText,
  plainMemo,
  type MemoBlock,
  type MemoContent,
} from './memo-content';

const text = (words: string) => ({ type: 'text' as const, text: words });
const paragraph = (...words: string[]): MemoBlock => ({ type: 'paragraph', content: words.map(text) });
const doc = (...content: MemoBlock[]): MemoContent => ({ type: 'doc', content });
const item = (...content: MemoBlock[]) => ({ type: 'listItem' as const, content });

const words = fc.string({ minLength: 1 }).filter((value) => !/[\r\n]/u.test(value));

/** Any memo the editor can make, to a depth of three. */
const { block } = fc.letrec<{ block: MemoBlock }>((tie) => {
  const inline = fc.oneof(
    words.map((value) => ({ type: 'text' as const, text: value })),
    words.map((value) => ({ type: 'text' as const, text: value, marks: [{ type: 'bold' as const }] })),
    fc.constant({ type: 'hardBreak' as const }),
  );
  const line: fc.Arbitrary<MemoBlock> = fc.record({
    type: fc.constant('paragraph' as const),
    content: fc.array(inline, { maxLength: 4 }),
  });
  const items = fc.array(
    fc.tuple(line, fc.array(tie('block'), { maxLength: 2 })).map(([first, others]) => item(first, ...others)),
    { minLength: 1, maxLength: 3 },
  );
  return {
    block: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      line,
      items.map((content) => ({ type: 'bulletList' as const, content })),
      items.map((content) => ({ type: 'orderedList' as const, attrs: { start: 3 }, content })),
      fc
        .array(tie('block'), { minLength: 1, maxLength: 3 })
        .map((content) => ({ type: 'blockquote' as const, content })),
    ),
  };
});
const memos = fc.array(block, { minLength: 1, maxLength: 5 }).map((content) => doc(...content));

/** Everything that is written, in reading order, by going through the JSON. */
function wordsOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { text: own } = value as { text?: string };
  return [...(own === undefined ? [] : [own]), ...Object.values(value).flatMap(wordsOf)];
}

const withoutMarks = (value: string) => value.replaceAll(/[^\p{L}]/gu, '');

describe('the plain text of a memo', () => {
  it('has a line for each line, and keeps the marks of lists', () => {
    const content = doc(
      paragraph('Da ', 'rivedere'),
      { type: 'bulletList', content: [item(paragraph('uno'), paragraph('ancora')), item(paragraph('due'))] },
      { type: 'orderedList', attrs: { start: 3 }, content: [item(paragraph('tre'))] },
      { type: 'blockquote', content: [paragraph('citato')] },
    );
    expect(memoText(content)).toBe('Da rivedere\n• uno\n  ancora\n• due\n3. tre\ncitato');
  });

  it('holds every word, in order', () => {
    fc.assert(
      fc.property(memos, (content) => {
        expect(withoutMarks(memoText(content))).toBe(withoutMarks(wordsOf(content).join('')));
      }),
    );
  });

  it('is blank when nothing but marks of lists is left', () => {
    fc.assert(
      fc.property(memos, (content) => {
        expect(isBlankMemo(content)).toBe(wordsOf(content).join('').trim() === '');
      }),
    );
    expect(isBlankMemo(EMPTY_MEMO)).toBe(true);
    expect(isBlankMemo(doc({ type: 'bulletList', content: [item(paragraph())] }))).toBe(true);
  });
});

describe('a plain memo', () => {
  const plain = fc
    .array(fc.oneof(words, fc.constant('')), { minLength: 1 })
    .map((lines) => lines.join('\n').trim());

  it('is given back by its text', () => {
    fc.assert(
      fc.property(plain, (value) => {
        const content = plainMemo(value);
        expect(memoText(content)).toBe(value);
        expect(isPlainMemo(content)).toBe(true);
      }),
    );
  });

  it('is one that its text makes again, but for the white space at its ends', () => {
    fc.assert(
      fc.property(memos, (content) => {
        if (!isPlainMemo(content)) return;
        const again = plainMemo(memoText(content));
        expect(withoutMarks(wordsOf(again).join(''))).toBe(withoutMarks(wordsOf(content).join('')));
        expect(again.content.every(({ type }) => type === 'paragraph')).toBe(true);
      }),
    );
  });

  it.each([
    ['bold letters', doc({ type: 'paragraph', content: [{ ...text('a'), marks: [{ type: 'bold' }] }] })],
    ['a line break', doc({ type: 'paragraph', content: [{ type: 'hardBreak' }] })],
    ['a list', doc({ type: 'bulletList', content: [item(paragraph('a'))] })],
  ])('has no %s', (_, content) => {
    expect(isPlainMemo(content)).toBe(false);
  });
});

describe('a link', () => {
  it.each(['https://example.org/a?b=c', 'http://example.org', 'HTTPS://example.org', 'mailto:a@example.org'])(
    'may lead to %s',
    (href) => {
      expect(isMemoLink(href)).toBe(true);
    },
  );

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' https://example.org',
    'data:text/html,x',
    'file:///etc/passwd',
    '/studies',
    '//example.org',
    'https://',
    'mailto:',
    'https://example.org\njavascript:alert(1)',
    '',
  ])('may not lead to %j', (href) => {
    expect(isMemoLink(href)).toBe(false);
  });
});
