import { describe, expect, it } from 'vitest';
import { memoContent } from './content-schema';
import { newMemo } from './schema';
import { mistakesOf } from '@/lib/http/validation';

const doc = (...content: unknown[]) => ({ type: 'doc', content });
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content });
const text = (words: string, ...marks: unknown[]) => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 && { marks }),
});
const link = (attrs: object) => ({ type: 'link', attrs });

function keysOf(value: unknown): string[] {
  const result = memoContent.safeParse(value, { reportInput: true });
  return result.success ? [] : mistakesOf(result.error).map(({ key }) => key);
}

describe('what a memo may hold', () => {
  it('takes every node the editor makes, and gives it back as it was', () => {
    const whole = doc(
      paragraph(text('Tre enti', { type: 'bold' }, { type: 'italic' }), { type: 'hardBreak' }),
      { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(text('uno'))] }] },
      { type: 'blockquote', content: [paragraph(text('qui', link({ href: 'https://example.org' })))] },
    );
    expect(memoContent.parse(whole)).toEqual(whole);
  });

  it('drops what the editor says of how a link opens', () => {
    const attrs = {
      href: 'https://example.org',
      target: '_blank',
      rel: 'noopener noreferrer nofollow',
      class: null,
      title: null,
    };
    expect(memoContent.parse(doc(paragraph(text('qui', link(attrs)))))).toEqual(
      doc(paragraph(text('qui', link({ href: 'https://example.org' })))),
    );
  });

  it.each([
    ['a link to a script', doc(paragraph(text('qui', link({ href: 'javascript:alert(1)' }))))],
    ['a heading', doc({ type: 'heading', attrs: { level: 2 }, content: [text('Titolo')] })],
    ['a citation', doc(paragraph({ type: 'citation', attrs: { excerptId: crypto.randomUUID() } }))],
    ['an image', doc({ type: 'image', attrs: { src: 'x' } })],
    ['another mark', doc(paragraph(text('a', { type: 'highlight' })))],
    ['another attribute', doc(paragraph(text('a', link({ href: 'https://example.org', onclick: 'x' }))))],
    ['nothing', doc()],
  ])('refuses %s', (_, value) => {
    expect(keysOf(value)).not.toEqual([]);
  });

  it('refuses what is too long or too deep', () => {
    expect(keysOf(doc(paragraph(text('a'.repeat(20_000)))))).toEqual([]);
    expect(keysOf(doc(paragraph(text('a'.repeat(20_001)))))).toEqual(['memo.tooLong']);
    let deep: unknown = paragraph(text('a'));
    for (let level = 0; level < 100; level++) deep = { type: 'blockquote', content: [deep] };
    expect(keysOf(doc(deep))).toContain('memo.tooDeep');
  });
});

describe('what a memo is about', () => {
  const id = crypto.randomUUID();
  const content = doc(paragraph(text('nota')));
  it.each([
    ['STUDY', {}, true],
    ['STUDY', { caseId: id }, false],
    ['DOCUMENT', { documentId: id }, true],
    ['DOCUMENT', {}, false],
    ['THEME', { themeId: id }, true],
    ['CASE', { caseId: id, themeId: id }, false],
    ['CELL', { caseId: id, themeId: id }, true],
    ['CELL', { caseId: id }, false],
  ])('%s with %j: %s', (target, ids, right) => {
    expect(newMemo.safeParse({ target, content, ...ids }).success).toBe(right);
  });

  it('has words', () => {
    expect(newMemo.safeParse({ target: 'STUDY', content: doc(paragraph(text('  '))) }).success).toBe(false);
  });
});
