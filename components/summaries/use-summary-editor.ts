'use client';

import { useEditor, useEditorState, type Editor } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import { useTranslations } from 'next-intl';
import { CitationNode } from '@/components/summaries/citation-node';
import type { WrittenDocument } from '@/components/summaries/draft-session';
import { WRITING_LOOK } from '@/components/rich-text/prose-look';
import type { SummaryContent } from '@/lib/core/review/summary-content';

// Nothing that a summary may not hold, and nothing that adds to a text by itself.
const EXTENSIONS = [
  StarterKit.configure({
    heading: { levels: [2, 3] },
    code: false,
    codeBlock: false,
    horizontalRule: false,
    link: false,
    strike: false,
    underline: false,
    trailingNode: false,
  }),
  CitationNode,
];

interface SummaryEditorOptions {
  content: SummaryContent;
  language: string;
  onWrite: (document: WrittenDocument) => void;
  /** Control and K. */
  onCite: () => void;
}

/** The editor of a summary's text. For the browser alone. */
export function useSummaryEditor({ content, language, onWrite, onCite }: SummaryEditorOptions): {
  editor: Editor;
  isEmpty: boolean;
} {
  const t = useTranslations('summaries.editor');
  const editor = useEditor({
    extensions: EXTENSIONS,
    immediatelyRender: true,
    content,
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': t('text'),
        lang: language,
        class: `${WRITING_LOOK} min-h-[50vh] pb-24 outline-none`,
      },
      handleKeyDown: (_, event) => {
        if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return false;
        event.preventDefault();
        onCite();
        return true;
      },
    },
    onUpdate: ({ editor: now }) => onWrite(now.state.doc),
  });
  return { editor, isEmpty: useEditorState({ editor, selector: ({ editor: now }) => now.isEmpty }) };
}
