'use client';

import { useEditor, useEditorState, type Editor } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import { MEMO_LOOK } from '@/components/memos/memo-look';
import { isMemoLink, type MemoContent } from '@/lib/core/memos/memo-content';

// Nothing that a memo may not hold, and nothing that adds to a text by itself.
const EXTENSIONS = [
  StarterKit.configure({
    heading: false,
    code: false,
    codeBlock: false,
    horizontalRule: false,
    link: { openOnClick: false, isAllowedUri: isMemoLink, shouldAutoLink: isMemoLink },
    strike: false,
    underline: false,
    trailingNode: false,
  }),
];

interface MemoEditorOptions {
  /** Of the text box. */
  id?: string;
  label: string;
  /** What the text box is described by. */
  describedBy?: string;
  content: MemoContent;
  autofocus: boolean;
  /** Given the whole text after each change. */
  onWrite: (content: MemoContent) => void;
  onBlur?: () => void;
  /** True when the key was taken. */
  onKeyDown: (event: KeyboardEvent) => boolean;
}

/** The editor of a memo. For the browser alone. */
export function useMemoEditor(options: MemoEditorOptions): { editor: Editor; isEmpty: boolean } {
  const { id, label, describedBy, content, autofocus, onWrite, onBlur, onKeyDown } = options;
  const editor = useEditor({
    extensions: EXTENSIONS,
    immediatelyRender: true,
    content,
    autofocus: autofocus ? 'end' : false,
    editorProps: {
      attributes: {
        ...(id && { id }),
        ...(describedBy && { 'aria-describedby': describedBy }),
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        class: `${MEMO_LOOK} min-h-20 px-2.5 py-2 outline-none`,
      },
      handleKeyDown: (_, event) => onKeyDown(event),
    },
    // the schema of the extensions is that of a memo
    onUpdate: ({ editor: now }) => onWrite(now.getJSON() as unknown as MemoContent),
    ...(onBlur && { onBlur }),
  });
  return { editor, isEmpty: useEditorState({ editor, selector: ({ editor: now }) => now.isEmpty }) };
}
