'use client';

import { EditorContent, useEditorState, type Editor } from '@tiptap/react';
import { Link2, Unlink } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { useMemoEditor } from '@/components/memos/use-memo-editor';
import { BLOCKS, LETTERS, STEPS } from '@/components/rich-text/editor-tools';
import { EditorToolbar, ToolButton } from '@/components/rich-text/editor-toolbar';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { isMemoLink, type MemoContent } from '@/lib/core/memos/memo-content';

const TOOLS = [LETTERS, BLOCKS, STEPS];

export interface MemoWriterProps {
  label: string;
  placeholder: string;
  content: MemoContent;
  autofocus?: boolean;
  onWrite: (content: MemoContent) => void;
  /** Control and Enter. */
  onDone: () => void;
  onEscape: () => void;
}

/** The text of a memo with its tools. Later changes of `content` are not taken up: give it a `key`. */
export default function MemoWriter(props: MemoWriterProps) {
  const { label, placeholder, content, autofocus = false, onWrite, onDone, onEscape } = props;
  const [linking, setLinking] = useState(false);
  const { editor, isEmpty } = useMemoEditor({
    label,
    content,
    autofocus,
    onWrite,
    onKeyDown: (event) => {
      const isCommand = event.ctrlKey || event.metaKey;
      if (isCommand && event.key === 'Enter') onDone();
      else if (isCommand && event.key.toLowerCase() === 'k') setLinking(true);
      else if (event.key === 'Escape') onEscape();
      else return false;
      event.preventDefault();
      event.stopPropagation();
      return true;
    },
  });
  return (
    <div className="rounded-md border border-edge bg-surface">
      <EditorToolbar editor={editor} tools={TOOLS} className="rounded-t-md px-1 py-0.5">
        <LinkTools editor={editor} onLink={() => setLinking(true)} />
      </EditorToolbar>
      {linking && <LinkField editor={editor} onClose={() => setLinking(false)} />}
      <div className="relative">
        {isEmpty && (
          <p aria-hidden className="pointer-events-none absolute top-2 left-2.5 text-ink-3">
            {placeholder}
          </p>
        )}
        <EditorContent editor={editor} />
      </div>
    </div>
  );
}

function LinkTools({ editor, onLink }: { editor: Editor; onLink: () => void }) {
  const t = useTranslations('editor');
  const isOn = useEditorState({ editor, selector: ({ editor: now }) => now.isActive('link') });
  return (
    <div className="flex items-center gap-0.5">
      <ToolButton label={t('link')} on={isOn} onClick={onLink}>
        <Link2 aria-hidden size={16} />
      </ToolButton>
      {isOn && (
        <ToolButton
          label={t('unlink')}
          on={undefined}
          onClick={() => editor.chain().focus().extendMarkRange('link').unsetLink().run()}
        >
          <Unlink aria-hidden size={16} />
        </ToolButton>
      )}
    </div>
  );
}

/** Asks for an address; without chosen words the address itself becomes the link. */
function LinkField({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const t = useTranslations('editor');
  const [href, setHref] = useState((editor.getAttributes('link').href as string | undefined) ?? 'https://');
  const [refused, setRefused] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  const close = () => {
    editor.commands.focus();
    onClose();
  };
  function set(): void {
    const wanted = href.trim();
    if (!isMemoLink(wanted)) {
      setRefused(true);
      return;
    }
    const chain = editor.chain().focus().extendMarkRange('link');
    if (editor.state.selection.empty && !editor.isActive('link'))
      chain
        .insertContent({ type: 'text', text: wanted, marks: [{ type: 'link', attrs: { href: wanted } }] })
        .run();
    else chain.setLink({ href: wanted }).run();
    onClose();
  }
  return (
    <div className="flex flex-wrap items-end gap-2 border-b border-line px-2.5 py-2">
      <TextField
        label={t('linkAddress')}
        type="url"
        className="min-w-0 flex-1"
        ref={field}
        value={href}
        error={refused ? t('linkRefused') : undefined}
        onChange={(event) => setHref(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== 'Escape') return;
          event.preventDefault();
          event.stopPropagation();
          if (event.key === 'Enter') set();
          else close();
        }}
      />
      <Button onClick={set}>{t('linkSet')}</Button>
    </div>
  );
}
