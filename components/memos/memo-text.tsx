import type { ReactNode } from 'react';
import { letters, ProseText } from '@/components/rich-text/prose-text';
import { MEMO_LOOK } from '@/components/memos/memo-look';
import { isMemoLink, type MemoContent, type MemoInline } from '@/lib/core/memos/memo-content';

/** A memo as one reads it. */
export function MemoText({ content }: { content: MemoContent }) {
  return (
    <div className={MEMO_LOOK}>
      <ProseText blocks={content.content} inline={inline} />
    </div>
  );
}

function inline(node: MemoInline): ReactNode {
  if (node.type === 'hardBreak') return <br />;
  const words = letters(node.marks, node.text);
  const link = node.marks?.find((mark) => mark.type === 'link');
  if (!link || !isMemoLink(link.attrs.href)) return words;
  return (
    <a href={link.attrs.href} target="_blank" rel="noopener noreferrer">
      {words}
    </a>
  );
}
