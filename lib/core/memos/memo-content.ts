import type { ProseBlock, ProseMark } from '../rich-text/prose';

/** The text of a memo: the editor's document, with these nodes and no others. */
export interface MemoContent {
  type: 'doc';
  content: MemoBlock[];
}

export type MemoBlock = ProseBlock<MemoInline>;

export type MemoInline = ({ type: 'text'; text: string } | { type: 'hardBreak' }) & {
  marks?: MemoMark[] | undefined;
};

export type MemoMark = ProseMark | { type: 'link'; attrs: { href: string } };

export const EMPTY_MEMO: MemoContent = { type: 'doc', content: [{ type: 'paragraph' }] };

/** The most words of a memo, in UTF-16 units of its plain text. */
export const MAX_MEMO_LENGTH = 20_000;

const LINK = /^(?:https?:\/\/[^\s/]|mailto:[^\s@]+@)/iu;

/** Where a link of a memo may lead: to a page, or to somebody's mail. Never to a script or a file. */
export function isMemoLink(href: string): boolean {
  return LINK.test(href) && !/\s/u.test(href);
}

/** The words of a memo as plain text, a line for each of its lines; the items of a list keep their mark. */
export function memoText({ content }: MemoContent): string {
  return content.flatMap(linesOf).join('\n').trim();
}

/** A plain text as a memo's content, a paragraph for each of its lines. */
export function plainMemo(text: string): MemoContent {
  return {
    type: 'doc',
    content: text
      .split('\n')
      .map((line) => ({ type: 'paragraph', ...(line && { content: [{ type: 'text', text: line }] }) })),
  };
}

/** Whether a memo is nothing but its words: `plainMemo` of its text is the same memo, the empty lines around it aside. */
export function isPlainMemo({ content }: MemoContent): boolean {
  return content.every(
    (block) =>
      block.type === 'paragraph' &&
      (block.content ?? []).every(
        (node) => node.type === 'text' && !node.text.includes('\n') && (node.marks ?? []).length === 0,
      ),
  );
}

/** Whether there is nothing to read: a mark of a list is no word. */
export function isBlankMemo({ content }: MemoContent): boolean {
  return content.every(isBlankBlock);
}

function isBlankBlock(block: MemoBlock): boolean {
  switch (block.type) {
    case 'paragraph':
      return lineOf(block.content).trim() === '';
    case 'blockquote':
      return block.content.every(isBlankBlock);
    case 'bulletList':
    case 'orderedList':
      return block.content.every((item) => item.content.every(isBlankBlock));
  }
}

function linesOf(block: MemoBlock): string[] {
  switch (block.type) {
    case 'paragraph':
      return lineOf(block.content).split('\n');
    case 'blockquote':
      return block.content.flatMap(linesOf);
    case 'bulletList':
      return block.content.flatMap((item) => itemLines(item.content, '• '));
    case 'orderedList': {
      const first = block.attrs?.start ?? 1;
      return block.content.flatMap((item, index) => itemLines(item.content, `${first + index}. `));
    }
  }
}

/** What follows the first line of an item stands below it, as far in as its words. */
function itemLines(blocks: MemoBlock[], mark: string): string[] {
  return blocks.flatMap(linesOf).map((line, index) => (index === 0 ? mark + line : `  ${line}`));
}

function lineOf(nodes: MemoInline[] = []): string {
  return nodes.map((node) => (node.type === 'text' ? node.text : '\n')).join('');
}
