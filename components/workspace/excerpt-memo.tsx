import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { toast } from 'sonner';
import type MemoWriter from '@/components/memos/memo-writer';
import { FormattedMemoEditor } from '@/components/workspace/formatted-memo-editor';
import { MEMO_ID, MemoEditor } from '@/components/workspace/memo-editor';
import { focusOnceThere } from '@/components/workspace/once-there';
import { RichMemo } from '@/components/workspace/rich-memo';
import type { ExcerptView } from '@/lib/domain/excerpts/excerpt-view';

interface ExcerptMemoProps {
  excerpt: ExcerptView;
  editable: boolean;
  /** Back to the text. */
  onLeave: () => void;
}

/**
 * The memo of one excerpt (give it a `key`). It is written as plain text, which needs no connection; the editor with formatting comes when
 * somebody asks for it.
 */
export function ExcerptMemo({ excerpt, editable, onLeave }: ExcerptMemoProps) {
  const t = useTranslations('workspace.inspector');
  const [Writer, setWriter] = useState<typeof MemoWriter | null>(null);
  const openWriter = () => {
    import('@/components/memos/memo-writer').then(
      (module) => setWriter(() => module.default),
      () => toast(t('formatUnavailable')),
    );
  };
  if (editable && Writer)
    return (
      <FormattedMemoEditor
        {...{ excerpt, Writer, onLeave }}
        onDone={() => {
          setWriter(null);
          focusOnceThere(MEMO_ID);
        }}
      />
    );
  if (excerpt.memoContent)
    return <RichMemo content={excerpt.memoContent} onEdit={editable ? openWriter : null} />;
  if (editable) return <MemoEditor {...{ excerpt, onLeave }} onFormat={openWriter} />;
  return (
    <div>
      <h3 className="mb-1 font-semibold">{t('memo')}</h3>
      <p className="rounded-md bg-sunken px-2.5 py-2 wrap-anywhere whitespace-pre-line">
        {excerpt.memo || t('noMemo')}
      </p>
    </div>
  );
}
