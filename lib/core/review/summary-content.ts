import type { ProseBlock, ProseMark } from '../rich-text/prose';

/** The text of a summary: the editor's document, with these nodes and no others. */
export interface SummaryContent {
  type: 'doc';
  content: SummaryBlock[];
}

export type SummaryBlock = ProseBlock<SummaryInline, SummaryHeading>;

/** Below the title of the summary, which is no part of the document. */
export interface SummaryHeading {
  type: 'heading';
  attrs: { level: 2 | 3 };
  content?: SummaryInline[] | undefined;
}

export type SummaryInline = (
  { type: 'text'; text: string } | { type: 'hardBreak' } | { type: 'citation'; attrs: { excerptId: string } }
) & { marks?: ProseMark[] | undefined };

export const EMPTY_CONTENT: SummaryContent = { type: 'doc', content: [{ type: 'paragraph' }] };

/** What stands in the lines of a text, in reading order. */
export function inlinesOf(content: SummaryContent): SummaryInline[] {
  return content.content.flatMap(inlinesOfBlock);
}

/** The excerpts a text cites, each once, in reading order. */
export function citedExcerptIds(content: SummaryContent): string[] {
  const ids = inlinesOf(content).flatMap((node) => (node.type === 'citation' ? [node.attrs.excerptId] : []));
  return [...new Set(ids)];
}

/** Whether there is nothing to read: no word and no citation. */
export function isBlank(content: SummaryContent): boolean {
  return inlinesOf(content).every(
    (node) => node.type === 'hardBreak' || (node.type === 'text' && node.text.trim() === ''),
  );
}

function inlinesOfBlock(block: SummaryBlock): SummaryInline[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return block.content ?? [];
    case 'blockquote':
      return block.content.flatMap(inlinesOfBlock);
    case 'bulletList':
    case 'orderedList':
      return block.content.flatMap((item) => item.content.flatMap(inlinesOfBlock));
  }
}
