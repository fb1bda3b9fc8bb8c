import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type MemoWriter from '@/components/memos/memo-writer';
import { Button } from '@/components/ui/button';
import { hasMemo } from '@/components/workspace/operation-clash';
import { useSavedWhileWritten } from '@/components/workspace/use-saved-while-written';
import { useSetting } from '@/components/workspace/workspace-setting';
import { isPlainMemo, memoText, plainMemo, type MemoContent } from '@/lib/core/memos/memo-content';
import type { ExcerptView } from '@/lib/domain/excerpts/excerpt-view';
import { memoContent } from '@/lib/domain/memos/schema';

interface FormattedMemoEditorProps {
  excerpt: ExcerptView;
  /** Its code, which has come. */
  Writer: typeof MemoWriter;
  onDone: () => void;
  /** Back to the text. */
  onLeave: () => void;
}

/** The memo of one excerpt (give it a `key`) with its formatting: saved while it is written, and when it is left. */
export function FormattedMemoEditor({ excerpt, Writer, onDone, onLeave }: FormattedMemoEditorProps) {
  const t = useTranslations('workspace.inspector');
  const { session } = useSetting();
  const [standing, setStanding] = useState({ memo: excerpt.memo, memoContent: excerpt.memoContent });
  const [isWriting, setWriting] = useState(false);
  const [epoch, setEpoch] = useState(0);

  // What others wrote, or undoing brought back, is shown unless something is being written over it.
  if (!isWriting && !hasMemo(excerpt, standing.memo, standing.memoContent)) {
    setStanding({ memo: excerpt.memo, memoContent: excerpt.memoContent });
    setEpoch(epoch + 1);
  }

  const { write, saveNow } = useSavedWhileWritten((written: MemoContent) => {
    setWriting(false);
    const stored = storedForm(written);
    if (hasMemo(standing, stored.memo, stored.memoContent)) return;
    session.perform({
      kind: 'setMemo',
      excerptId: excerpt.id,
      from: standing.memo,
      fromContent: standing.memoContent,
      to: stored.memo,
      toContent: stored.memoContent,
    });
    setStanding(stored);
  });

  const done = () => {
    saveNow();
    onDone();
  };
  return (
    <div>
      <h3 className="mb-1 font-semibold">{t('memo')}</h3>
      <Writer
        key={epoch}
        label={t('memo')}
        placeholder={t('memoPlaceholder')}
        content={standing.memoContent ?? plainMemo(standing.memo)}
        autofocus
        onWrite={(content) => {
          setWriting(true);
          write(content);
        }}
        onDone={done}
        onEscape={() => {
          saveNow();
          onLeave();
        }}
      />
      <div className="flex items-center justify-between gap-2">
        <p className="text-xs text-ink-3">{t('memoSaved')}</p>
        <Button variant="quiet" onClick={done}>
          {t('memoDone')}
        </Button>
      </div>
    </div>
  );
}

/** As the server will store it; what it will refuse, as it is. */
function storedForm(written: MemoContent): Pick<ExcerptView, 'memo' | 'memoContent'> {
  const { data: content = written } = memoContent.safeParse(written);
  return { memo: memoText(content), memoContent: isPlainMemo(content) ? null : content };
}
