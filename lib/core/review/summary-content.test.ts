import { describe, expect, it } from 'vitest';
import {
  citedExcerptIds,
  EMPTY_CONTENT,
  isBlank,
  type SummaryBlock,
  type SummaryContent,
} from './summary-content';

const citation = (excerptId: string) => ({ type: 'citation' as const, attrs: { excerptId } });
const paragraph = (...content: NonNullable<Extract<SummaryBlock, { type: 'paragraph' }>['content']>) => ({
  type: 'paragraph' as const,
  content,
});
const doc = (...content: SummaryBlock[]): SummaryContent => ({ type: 'doc', content });

describe('citedExcerptIds', () => {
  it('finds every citation once, in reading order, however deep it stands', () => {
    const content = doc(
      { type: 'heading', attrs: { level: 2 }, content: [citation('b')] },
      {
        type: 'blockquote',
        content: [
          {
            type: 'bulletList',
            content: [
              {
                type: 'listItem',
                content: [
                  paragraph(citation('c')),
                  {
                    type: 'orderedList',
                    content: [{ type: 'listItem', content: [paragraph(citation('a'), citation('b'))] }],
                  },
                ],
              },
            ],
          },
        ],
      },
    );
    expect(citedExcerptIds(content)).toEqual(['b', 'c', 'a']);
  });
});

describe('isBlank', () => {
  it('sees through white space and line breaks, and counts a citation as something', () => {
    expect(isBlank(EMPTY_CONTENT)).toBe(true);
    expect(isBlank(doc(paragraph({ type: 'text', text: ' \t' }, { type: 'hardBreak' })))).toBe(true);
    expect(isBlank(doc(paragraph(citation('a'))))).toBe(false);
    expect(isBlank(doc({ type: 'blockquote', content: [paragraph({ type: 'text', text: 'x' })] }))).toBe(
      false,
    );
  });
});
