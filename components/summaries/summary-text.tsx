import { Fragment, type ReactNode } from 'react';
import { CitationChip } from '@/components/summaries/citation-chip';
import { READING_LOOK } from '@/components/summaries/prose-look';
import type { ExcerptCitation } from '@/lib/core/review/excerpt-citation';
import type {
  SummaryBlock,
  SummaryContent,
  SummaryInline,
  SummaryListItem,
} from '@/lib/core/review/summary-content';

interface Citing {
  study: string;
  /** By excerpt. */
  citations: Record<string, ExcerptCitation>;
}

/** A summary as one reads it. Every word goes through React, so markup in it stays words. */
export function SummaryText({ content, ...citing }: Citing & { content: SummaryContent }) {
  return (
    <div className={READING_LOOK}>
      <Blocks blocks={content.content} {...citing} />
    </div>
  );
}

function Blocks({ blocks, ...citing }: Citing & { blocks: SummaryBlock[] }) {
  return blocks.map((block, index) => <Block key={index} block={block} {...citing} />);
}

function Block({ block, ...citing }: Citing & { block: SummaryBlock }) {
  switch (block.type) {
    case 'paragraph':
      return (
        <p>
          <Line nodes={block.content} {...citing} />
        </p>
      );
    case 'heading': {
      const Heading = block.attrs.level === 2 ? 'h3' : 'h4';
      return (
        <Heading>
          <Line nodes={block.content} {...citing} />
        </Heading>
      );
    }
    case 'bulletList':
      return (
        <ul>
          <Items items={block.content} {...citing} />
        </ul>
      );
    case 'orderedList':
      return (
        <ol start={block.attrs?.start ?? 1}>
          <Items items={block.content} {...citing} />
        </ol>
      );
    case 'blockquote':
      return (
        <blockquote>
          <Blocks blocks={block.content} {...citing} />
        </blockquote>
      );
  }
}

function Items({ items, ...citing }: Citing & { items: SummaryListItem[] }) {
  return items.map((item, index) => (
    <li key={index}>
      <Blocks blocks={item.content} {...citing} />
    </li>
  ));
}

/** A line without words keeps its height. */
function Line({ nodes, ...citing }: Citing & { nodes: SummaryInline[] | undefined }) {
  if (!nodes || nodes.length === 0) return <br />;
  return nodes.map((node, index) => <Fragment key={index}>{marked(node, inline(node, citing))}</Fragment>);
}

function inline(node: SummaryInline, { study, citations }: Citing): ReactNode {
  if (node.type === 'text') return node.text;
  if (node.type === 'hardBreak') return <br />;
  const { excerptId } = node.attrs;
  const cited = citations[excerptId];
  const href = cited && excerptHref(study, excerptId, cited.documentId);
  return <CitationChip excerptId={excerptId} cited={cited} href={href} />;
}

function excerptHref(study: string, excerptId: string, documentId: string): string {
  return `/studies/${study}/documents/${documentId}?excerpt=${excerptId}`;
}

function marked({ marks = [] }: SummaryInline, content: ReactNode): ReactNode {
  const has = (type: 'bold' | 'italic') => marks.some((mark) => mark.type === type);
  const leaning = has('italic') ? <em>{content}</em> : content;
  return has('bold') ? <strong>{leaning}</strong> : leaning;
}
