import { describe, expect, it } from 'vitest';
import { summaryContent } from './content-schema';
import { mistakesOf } from '@/lib/http/validation';

const excerptId = '0192f0c0-0000-7000-8000-000000000001';
const doc = (...content: unknown[]) => ({ type: 'doc', content });
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content });
const text = (words: string) => ({ type: 'text', text: words });
const item = (...content: unknown[]) => ({ type: 'listItem', content });

function keysOf(value: unknown): string[] {
  const result = summaryContent.safeParse(value, { reportInput: true });
  return result.success ? [] : mistakesOf(result.error).map(({ key }) => key);
}

describe('what a summary may hold', () => {
  it('takes every node the editor makes, and gives it back as it was', () => {
    const whole = doc(
      { type: 'heading', attrs: { level: 2 }, content: [text('In breve')] },
      { type: 'paragraph' },
      paragraph(
        { type: 'text', text: 'Tre enti', marks: [{ type: 'bold' }, { type: 'italic' }] },
        { type: 'hardBreak' },
        { type: 'citation', attrs: { excerptId }, marks: [{ type: 'bold' }] },
      ),
      {
        type: 'bulletList',
        content: [
          item(paragraph(text('uno')), {
            type: 'orderedList',
            attrs: { start: 3 },
            content: [item(paragraph())],
          }),
        ],
      },
      { type: 'blockquote', content: [{ type: 'heading', attrs: { level: 3 } }, paragraph(text('citato'))] },
    );
    expect(summaryContent.parse(whole)).toEqual(whole);
  });

  it('drops what the editor adds to a numbered list', () => {
    const list = (attrs: object) =>
      doc({ type: 'orderedList', attrs, content: [item(paragraph(text('uno')))] });
    expect(summaryContent.parse(list({ start: 1, type: null }))).toEqual(list({}));
    expect(summaryContent.parse(list({ start: 4, type: 'a' }))).toEqual(list({ start: 4 }));
  });

  it('keeps markup as words', () => {
    const words = '</script><script>alert(1)</script> <img src=x onerror=alert(1)>';
    expect(summaryContent.parse(doc(paragraph(text(words))))).toEqual(doc(paragraph(text(words))));
  });

  it('normalises the words and leaves out a text of none', () => {
    expect(summaryContent.parse(doc(paragraph(text('perche\u0301\u0000\u0002'), text('\u0001'))))).toEqual(
      doc(paragraph(text('perch\u00e9'))),
    );
  });

  it.each([
    ['no document', null],
    ['a list for a document', []],
    ['an empty document', doc()],
    ['words in the document itself', doc(text('nudo'))],
    ['an unknown node', doc({ type: 'image', attrs: { src: 'https://example.org/x.png' } })],
    ['a script', doc({ type: 'script', content: [text('alert(1)')] })],
    ['raw HTML', doc({ type: 'html', html: '<b>x</b>' })],
    ['a code block', doc({ type: 'codeBlock', content: [text('x')] })],
    ['a heading as high as the title', doc({ type: 'heading', attrs: { level: 1 }, content: [text('x')] })],
    ['a heading with a style', doc({ type: 'heading', attrs: { level: 2, style: 'color:red' } })],
    ['a paragraph with attributes', doc({ type: 'paragraph', attrs: { onclick: 'alert(1)' } })],
    [
      'a link',
      doc(
        paragraph({
          type: 'text',
          text: 'qui',
          marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }],
        }),
      ),
    ],
    [
      'a mark with an attribute',
      doc(
        paragraph({
          type: 'text',
          text: 'qui',
          marks: [{ type: 'bold', attrs: { href: 'javascript:alert(1)' } }],
        }),
      ),
    ],
    [
      'a citation of no id',
      doc(paragraph({ type: 'citation', attrs: { excerptId: 'javascript:alert(1)' } })),
    ],
    [
      'a citation with a quote of its own',
      doc(paragraph({ type: 'citation', attrs: { excerptId, quote: 'mai detto' } })),
    ],
    ['a block in a line', doc(paragraph(paragraph(text('x'))))],
    ['an item outside a list', doc(item(paragraph(text('x'))))],
    ['a list of no items', doc({ type: 'bulletList', content: [] })],
    [
      'an item that begins with a heading',
      doc({ type: 'bulletList', content: [item({ type: 'heading', attrs: { level: 2 } })] }),
    ],
    ['a text that is none', doc(paragraph({ type: 'text', text: 7 }))],
    ['an unknown field', { ...doc(paragraph()), __proto: {} }],
  ])('refuses %s', (_, value) => {
    expect(keysOf(value)).not.toEqual([]);
  });

  it('refuses what has no end without descending into it', () => {
    let deep: unknown = paragraph();
    for (let level = 0; level < 100_000; level += 1) deep = { type: 'blockquote', content: [deep] };
    expect(keysOf(doc(deep))).toEqual(['summary.tooDeep']);
    expect(keysOf(doc(paragraph(text('a'.repeat(1_000_001)))))).toEqual(['summary.tooLong']);
    const blocks = Array.from({ length: 100_001 }, () => ({ type: 'paragraph' }));
    expect(keysOf({ type: 'doc', content: blocks })).toEqual(['summary.tooLong']);
  });
});
