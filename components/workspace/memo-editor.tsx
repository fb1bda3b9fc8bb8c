import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { CONTROL_LOOK } from '@/components/ui/field';
import { joinClasses } from '@/components/ui/join-classes';
import { useSavedWhileWritten } from '@/components/workspace/use-saved-while-written';
import { useSetting } from '@/components/workspace/workspace-setting';
import type { ExcerptView } from '@/lib/domain/excerpts/excerpt-view';

export const MEMO_ID = 'excerpt-memo';

interface MemoEditorProps {
  excerpt: ExcerptView;
  onFormat: () => void;
  onLeave: () => void;
}

/** The memo of one excerpt (give it a `key`): saved while it is written, and when it is left. */
export function MemoEditor({ excerpt, onFormat, onLeave }: MemoEditorProps) {
  const t = useTranslations('workspace.inspector');
  const { session } = useSetting();
  const hint = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const [saved, setSaved] = useState(excerpt.memo);

  // What others wrote, or undoing brought back, is shown unless something is being written over it.
  if (draft !== null && draft === excerpt.memo) setDraft(null);
  if (draft === null && saved !== excerpt.memo) setSaved(excerpt.memo);

  const { write, saveNow } = useSavedWhileWritten((text: string) => {
    if (text === saved) return;
    session.perform({ kind: 'setMemo', excerptId: excerpt.id, from: saved, to: text });
    setSaved(text);
  });

  return (
    <div>
      <label htmlFor={MEMO_ID} className="mb-1 block font-semibold">
        {t('memo')}
      </label>
      <textarea
        id={MEMO_ID}
        aria-describedby={hint}
        rows={Math.min(12, Math.max(3, (draft ?? excerpt.memo).split('\n').length + 1))}
        maxLength={20_000}
        placeholder={t('memoPlaceholder')}
        value={draft ?? excerpt.memo}
        onChange={(event) => {
          setDraft(event.target.value);
          write(event.target.value);
        }}
        onBlur={saveNow}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          event.stopPropagation();
          onLeave();
        }}
        className={joinClasses(CONTROL_LOOK, 'leading-normal')}
      />
      <div className="flex items-center justify-between gap-2">
        <p id={hint} className="text-xs text-ink-3">
          {t('memoSaved')}
        </p>
        <Button
          variant="quiet"
          onClick={() => {
            saveNow();
            onFormat();
          }}
        >
          {t('formatMemo')}
        </Button>
      </div>
    </div>
  );
}
