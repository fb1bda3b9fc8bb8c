import type { ReactNode } from 'react';
import { READING_LOOK } from '@/components/rich-text/prose-look';
import { letters, ProseText } from '@/components/rich-text/prose-text';
import { CitationChip } from '@/components/summaries/citation-chip';
import type { ExcerptCitation } from '@/lib/core/review/excerpt-citation';
import type { SummaryContent, SummaryHeading, SummaryInline } from '@/lib/core/review/summary-content';

interface Citing {
  study: string;
  /** By excerpt. */
  citations: Record<string, ExcerptCitation>;
}

/** A summary as one reads it. */
export function SummaryText({ content, ...citing }: Citing & { content: SummaryContent }) {
  return (
    <div className={READING_LOOK}>
      <ProseText
        blocks={content.content}
        inline={(node) => letters(node.marks, inline(node, citing))}
        other={heading}
      />
    </div>
  );
}

function heading(
  { attrs, content }: SummaryHeading,
  line: (nodes: SummaryInline[] | undefined) => ReactNode,
): ReactNode {
  const Heading = attrs.level === 2 ? 'h3' : 'h4';
  return <Heading>{line(content)}</Heading>;
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
