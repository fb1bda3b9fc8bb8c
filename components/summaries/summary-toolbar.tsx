'use client';

import type { Editor } from '@tiptap/react';
import { Quote } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { BLOCKS, HEADINGS, LETTERS, STEPS } from '@/components/rich-text/editor-tools';
import { EditorToolbar } from '@/components/rich-text/editor-toolbar';
import { Button } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';

const TOOLS = [LETTERS, [...HEADINGS, ...BLOCKS], STEPS];

export function SummaryToolbar({ editor, onCite }: { editor: Editor; onCite: () => void }) {
  const t = useTranslations('summaries.editor');
  return (
    <EditorToolbar editor={editor} tools={TOOLS} className="px-4.5 py-1.5">
      <Button onClick={onCite} aria-keyshortcuts="Control+K">
        <Quote aria-hidden size={15} />
        {t('cite')}
        <Kbd>Ctrl K</Kbd>
      </Button>
    </EditorToolbar>
  );
}
