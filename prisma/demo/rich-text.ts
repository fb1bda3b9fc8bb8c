/** A summary's text before its citations are resolved: the editor's document, excerpts named by their quote. */

export type ExcerptReference = { document: string; quote: string };

type TextNode = { type: 'text'; text: string };
type CitationNode<Excerpt> = { type: 'citation'; attrs: Excerpt };
type Inline<Excerpt> = TextNode | CitationNode<Excerpt>;

type ParagraphNode<Excerpt> = { type: 'paragraph'; content: Inline<Excerpt>[] };
type HeadingNode = { type: 'heading'; attrs: { level: 2 | 3 }; content: TextNode[] };
type ListItemNode<Excerpt> = { type: 'listItem'; content: ParagraphNode<Excerpt>[] };
type BulletListNode<Excerpt> = { type: 'bulletList'; content: ListItemNode<Excerpt>[] };
type Block<Excerpt> = ParagraphNode<Excerpt> | HeadingNode | BulletListNode<Excerpt>;
type RichText<Excerpt> = { type: 'doc'; content: Block<Excerpt>[] };

type Draft = { reference: ExcerptReference };
export type DraftText = RichText<Draft>;
export type ResolvedText = RichText<{ excerptId: string }>;

function text(content: string): TextNode {
  return { type: 'text', text: content };
}

export function citation(document: string, quote: string): CitationNode<Draft> {
  return { type: 'citation', attrs: { reference: { document, quote } } };
}

/** A paragraph: its text, then the citations that support it, a space before each. */
export function paragraph(content: string, ...citations: CitationNode<Draft>[]): ParagraphNode<Draft> {
  const supported = citations.flatMap((node, index) => (index === 0 ? [node] : [text(' '), node]));
  return {
    type: 'paragraph',
    content: [text(citations.length === 0 ? content : `${content} `), ...supported],
  };
}

export function heading(level: 2 | 3, title: string): HeadingNode {
  return { type: 'heading', attrs: { level }, content: [text(title)] };
}

export function bulletList(...items: ParagraphNode<Draft>[]): BulletListNode<Draft> {
  return { type: 'bulletList', content: items.map((item) => ({ type: 'listItem', content: [item] })) };
}

export function richText(...content: Block<Draft>[]): DraftText {
  return { type: 'doc', content };
}

/** The references of a text, in reading order. */
export function referencesIn(draft: DraftText): ExcerptReference[] {
  const references: ExcerptReference[] = [];
  withExcerptIds(draft, (reference) => {
    references.push(reference);
    return '';
  });
  return references;
}

/** The editor's document: every reference replaced by the id that `idOf` gives for it. */
export function withExcerptIds(
  draft: DraftText,
  idOf: (reference: ExcerptReference) => string,
): ResolvedText {
  const inline = (node: Inline<Draft>): Inline<{ excerptId: string }> =>
    node.type === 'citation' ? { type: 'citation', attrs: { excerptId: idOf(node.attrs.reference) } } : node;
  const ofParagraph = (node: ParagraphNode<Draft>): ParagraphNode<{ excerptId: string }> => ({
    type: 'paragraph',
    content: node.content.map(inline),
  });
  const content = draft.content.map((block): Block<{ excerptId: string }> => {
    if (block.type === 'heading') return block;
    if (block.type === 'paragraph') return ofParagraph(block);
    return {
      type: 'bulletList',
      content: block.content.map((item) => ({ type: 'listItem', content: item.content.map(ofParagraph) })),
    };
  });
  return { type: 'doc', content };
}
