'use client';

import type { Editor } from '@tiptap/react';
import { useEditorState } from '@tiptap/react';
import {
  Bold,
  Heading2,
  Heading3,
  Italic,
  List,
  ListOrdered,
  Quote,
  Redo2,
  TextQuote,
  Undo2,
  type LucideIcon,
} from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { joinClasses } from '@/components/ui/join-classes';
import { Kbd } from '@/components/ui/kbd';

type ToolName =
  'bold' | 'italic' | 'heading2' | 'heading3' | 'bulletList' | 'orderedList' | 'blockquote' | 'undo' | 'redo';

interface Tool {
  name: ToolName;
  Icon: LucideIcon;
  run: (editor: Editor) => boolean;
  /** Left out by what is done rather than switched on. */
  isOn?: (editor: Editor) => boolean;
  isPossible?: (editor: Editor) => boolean;
}

const TOOLS: readonly (readonly Tool[])[] = [
  [
    {
      name: 'bold',
      Icon: Bold,
      run: (editor) => editor.chain().focus().toggleBold().run(),
      isOn: (editor) => editor.isActive('bold'),
    },
    {
      name: 'italic',
      Icon: Italic,
      run: (editor) => editor.chain().focus().toggleItalic().run(),
      isOn: (editor) => editor.isActive('italic'),
    },
  ],
  [
    {
      name: 'heading2',
      Icon: Heading2,
      run: (editor) => editor.chain().focus().toggleHeading({ level: 2 }).run(),
      isOn: (editor) => editor.isActive('heading', { level: 2 }),
    },
    {
      name: 'heading3',
      Icon: Heading3,
      run: (editor) => editor.chain().focus().toggleHeading({ level: 3 }).run(),
      isOn: (editor) => editor.isActive('heading', { level: 3 }),
    },
    {
      name: 'bulletList',
      Icon: List,
      run: (editor) => editor.chain().focus().toggleBulletList().run(),
      isOn: (editor) => editor.isActive('bulletList'),
    },
    {
      name: 'orderedList',
      Icon: ListOrdered,
      run: (editor) => editor.chain().focus().toggleOrderedList().run(),
      isOn: (editor) => editor.isActive('orderedList'),
    },
    {
      name: 'blockquote',
      Icon: TextQuote,
      run: (editor) => editor.chain().focus().toggleBlockquote().run(),
      isOn: (editor) => editor.isActive('blockquote'),
    },
  ],
  [
    {
      name: 'undo',
      Icon: Undo2,
      run: (editor) => editor.chain().focus().undo().run(),
      isPossible: (editor) => editor.can().undo(),
    },
    {
      name: 'redo',
      Icon: Redo2,
      run: (editor) => editor.chain().focus().redo().run(),
      isPossible: (editor) => editor.can().redo(),
    },
  ],
];

export function EditorToolbar({ editor, onCite }: { editor: Editor; onCite: () => void }) {
  const t = useTranslations('summaries.editor');
  const state = useEditorState({ editor, selector: ({ editor: now }) => toolStates(now) });
  return (
    <div
      role="group"
      aria-label={t('toolbar')}
      className="flex flex-wrap items-center gap-1 border-b border-line bg-surface px-4.5 py-1.5"
    >
      {TOOLS.map((group, index) => (
        <div
          key={index}
          className="flex items-center gap-0.5 border-r border-line pr-1.5 last-of-type:border-r-0"
        >
          {group.map(({ name, Icon, run, isOn }) => (
            <button
              key={name}
              type="button"
              title={t(name)}
              aria-label={t(name)}
              aria-pressed={isOn && state.on.includes(name)}
              disabled={state.impossible.includes(name)}
              onClick={() => run(editor)}
              className={joinClasses(
                'grid size-8 place-items-center rounded-md disabled:opacity-40',
                state.on.includes(name)
                  ? 'bg-accent-soft text-accent'
                  : 'text-ink-2 hover:bg-sunken hover:text-ink',
              )}
            >
              <Icon aria-hidden size={16} />
            </button>
          ))}
        </div>
      ))}
      <Button onClick={onCite} aria-keyshortcuts="Control+K">
        <Quote aria-hidden size={15} />
        {t('cite')}
        <Kbd>Ctrl K</Kbd>
      </Button>
    </div>
  );
}

function toolStates(editor: Editor): { on: ToolName[]; impossible: ToolName[] } {
  const tools = TOOLS.flat();
  return {
    on: tools.filter(({ isOn }) => isOn?.(editor)).map(({ name }) => name),
    impossible: tools.filter(({ isPossible }) => isPossible?.(editor) === false).map(({ name }) => name),
  };
}
