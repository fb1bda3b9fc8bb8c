/**
 * The shape that every rich text shares: paragraphs, lists and quotations, one within another. What stands in a line, and
 * which further blocks there are, each kind of text says for itself.
 */
export type ProseBlock<Inline, Other = never> =
  | { type: 'paragraph'; content?: Inline[] | undefined }
  | { type: 'bulletList'; content: ProseListItem<Inline, Other>[] }
  /** Counts from `start`, else from 1. */
  | {
      type: 'orderedList';
      attrs?: { start?: number | undefined } | undefined;
      content: ProseListItem<Inline, Other>[];
    }
  | { type: 'blockquote'; content: ProseBlock<Inline, Other>[] }
  | Other;

export interface ProseListItem<Inline, Other = never> {
  type: 'listItem';
  content: ProseBlock<Inline, Other>[];
}

export interface ProseMark {
  type: 'bold' | 'italic';
}
