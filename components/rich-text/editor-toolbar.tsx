'use client';

import type { Editor } from '@tiptap/react';
import { useEditorState } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Tool } from '@/components/rich-text/editor-tools';
import { joinClasses } from '@/components/ui/join-classes';

interface EditorToolbarProps {
  editor: Editor;
  /** In groups, as they are set apart. */
  tools: readonly (readonly Tool[])[];
  /** Further tools, of one kind of text alone. */
  children?: ReactNode;
  className?: string;
}

/** The tools of a rich text. */
export function EditorToolbar({ editor, tools, children, className }: EditorToolbarProps) {
  const t = useTranslations('editor');
  const state = useEditorState({ editor, selector: ({ editor: now }) => toolStates(now, tools.flat()) });
  return (
    <div
      role="group"
      aria-label={t('toolbar')}
      className={joinClasses('flex flex-wrap items-center gap-1 border-b border-line bg-surface', className)}
    >
      {tools.map((group, index) => (
        <div
          key={index}
          className="flex items-center gap-0.5 border-r border-line pr-1.5 last-of-type:border-r-0"
        >
          {group.map(({ name, Icon, run, isOn }) => (
            <ToolButton
              key={name}
              label={t(name)}
              on={isOn && state.on.includes(name)}
              disabled={state.impossible.includes(name)}
              onClick={() => run(editor)}
            >
              <Icon aria-hidden size={16} />
            </ToolButton>
          ))}
        </div>
      ))}
      {children}
    </div>
  );
}

interface ToolButtonProps {
  label: string;
  /** Undefined for a tool that is never on. */
  on: boolean | undefined;
  disabled?: boolean;
  onClick: () => void;
  children: ReactNode;
}

export function ToolButton({ label, on, disabled, onClick, children }: ToolButtonProps) {
  return (
    <button
      type="button"
      title={label}
      aria-label={label}
      aria-pressed={on}
      disabled={disabled}
      onClick={onClick}
      className={joinClasses(
        'grid size-8 place-items-center rounded-md disabled:opacity-40',
        on ? 'bg-accent-soft text-accent' : 'text-ink-2 hover:bg-sunken hover:text-ink',
      )}
    >
      {children}
    </button>
  );
}

function toolStates(editor: Editor, tools: readonly Tool[]) {
  return {
    on: tools.filter(({ isOn }) => isOn?.(editor)).map(({ name }) => name),
    impossible: tools.filter(({ isPossible }) => isPossible?.(editor) === false).map(({ name }) => name),
  };
}
