import { Node } from '@tiptap/core';
import { NodeViewWrapper, ReactNodeViewRenderer, type ReactNodeViewProps } from '@tiptap/react';
import { createContext, useContext } from 'react';
import { CitationChip } from '@/components/summaries/citation-chip';
import type { ExcerptCitation } from '@/lib/core/review/excerpt-citation';

/** What the citations in the editor show, by excerpt. */
export const Citations = createContext<Record<string, ExcerptCitation>>({});

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Names an excerpt and nothing more: what it shows is looked up. */
export const CitationNode = Node.create({
  name: 'citation',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({
    excerptId: {
      default: null,
      parseHTML: (element: HTMLElement) => element.dataset.excerpt ?? null,
      renderHTML: ({ excerptId }: { excerptId?: string }) => ({ 'data-excerpt': excerptId }),
    },
  }),
  // What is pasted may come from anywhere.
  parseHTML: () => [
    {
      tag: 'span[data-excerpt]',
      getAttrs: (element) => (UUID.test(element.dataset.excerpt ?? '') ? null : false),
    },
  ],
  renderHTML: ({ HTMLAttributes }) => ['span', HTMLAttributes],
  addNodeView: () => ReactNodeViewRenderer(CitationView),
});

function CitationView({ node, selected }: ReactNodeViewProps) {
  const citations = useContext(Citations);
  const excerptId = node.attrs.excerptId as string;
  return (
    <NodeViewWrapper as="span">
      <CitationChip excerptId={excerptId} cited={citations[excerptId]} selected={selected} />
    </NodeViewWrapper>
  );
}
