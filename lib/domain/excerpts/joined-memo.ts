import type { Prisma } from '@/generated/prisma/client';

/** A memo as its words, and as rich text when it is more than those. */
interface MemoWords {
  memo: string;
  memoContent: Prisma.JsonValue;
}

/** The rich text of two memos, one after the other; null when neither is more than its words. */
export function joinContents(first: MemoWords, second: MemoWords): Prisma.JsonObject | null {
  if (first.memoContent === null && second.memoContent === null) return null;
  return { type: 'doc', content: [...blocksOf(first), ...blocksOf(second)] };
}

/** What a joined rich text was before `other` came into it, at its beginning or its end. */
export function withoutContent(
  joined: Prisma.JsonValue,
  other: MemoWords,
  side: 'beginning' | 'end',
): Prisma.JsonObject | null {
  const blocks = contentOf(joined);
  if (blocks.length === 0) return null;
  const count = blocksOf(other).length;
  const content = side === 'beginning' ? blocks.slice(count) : blocks.slice(0, blocks.length - count);
  return { type: 'doc', content };
}

function blocksOf({ memo, memoContent }: MemoWords): Prisma.JsonArray {
  if (memoContent !== null) return contentOf(memoContent);
  if (memo === '') return [];
  return memo
    .split('\n')
    .map((text) =>
      text === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text }] },
    );
}

function contentOf(json: Prisma.JsonValue): Prisma.JsonArray {
  const content = json !== null && typeof json === 'object' && !Array.isArray(json) ? json.content : null;
  return Array.isArray(content) ? content : [];
}
