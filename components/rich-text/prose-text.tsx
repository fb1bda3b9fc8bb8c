import { Fragment, type ReactNode } from 'react';
import type { ProseBlock, ProseListItem } from '@/lib/core/rich-text/prose';

type AnyBlock<Inline, Other> = ProseBlock<Inline, Other>;

interface Drawing<Inline, Other> {
  /** A node of a line with its marks. */
  inline: (node: Inline) => ReactNode;
  /** A block of one kind of text alone; given how its line is drawn. */
  other?: (block: Other, line: (nodes: Inline[] | undefined) => ReactNode) => ReactNode;
}

/** The blocks of a rich text as one reads them. Every word goes through React, so markup in it stays words. */
export function ProseText<Inline, Other extends { type: string } = never>({
  blocks,
  ...drawing
}: Drawing<Inline, Other> & { blocks: AnyBlock<Inline, Other>[] }): ReactNode {
  return blocks.map((block, index) => <Fragment key={index}>{drawBlock(block, drawing)}</Fragment>);
}

type Known<Inline, Other> = Exclude<ProseBlock<Inline, Other>, Other>;

function drawBlock<Inline, Other extends { type: string }>(
  block: AnyBlock<Inline, Other>,
  drawing: Drawing<Inline, Other>,
): ReactNode {
  const known = block as Known<Inline, Other>;
  switch (known.type) {
    case 'paragraph':
      return <p>{drawLine(known.content, drawing)}</p>;
    case 'bulletList':
      return <ul>{drawItems(known.content, drawing)}</ul>;
    case 'orderedList':
      return <ol start={known.attrs?.start ?? 1}>{drawItems(known.content, drawing)}</ol>;
    case 'blockquote':
      return (
        <blockquote>
          <ProseText blocks={known.content} {...drawing} />
        </blockquote>
      );
    default:
      return drawing.other?.(block as Other, (nodes) => drawLine(nodes, drawing));
  }
}

function drawItems<Inline, Other extends { type: string }>(
  items: ProseListItem<Inline, Other>[],
  drawing: Drawing<Inline, Other>,
): ReactNode {
  return items.map((item, index) => (
    <li key={index}>
      <ProseText blocks={item.content} {...drawing} />
    </li>
  ));
}

/** A line without words keeps its height. */
function drawLine<Inline, Other>(nodes: Inline[] | undefined, { inline }: Drawing<Inline, Other>): ReactNode {
  if (!nodes || nodes.length === 0) return <br />;
  return nodes.map((node, index) => <Fragment key={index}>{inline(node)}</Fragment>);
}

/** Words in bold, in italics, or both. */
export function letters(marks: readonly { type: string }[] = [], content: ReactNode): ReactNode {
  const has = (type: string) => marks.some((mark) => mark.type === type);
  const leaning = has('italic') ? <em>{content}</em> : content;
  return has('bold') ? <strong>{leaning}</strong> : leaning;
}
