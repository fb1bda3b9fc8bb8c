import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import { CONTROL_LOOK } from '@/components/ui/field';
import { joinClasses } from '@/components/ui/join-classes';
import { useSetting } from '@/components/workspace/workspace-setting';
import type { ExcerptView } from '@/lib/domain/excerpts/excerpt-view';

/** Milliseconds without a key after which what was written is saved, and of writing without such a pause. */
const QUIET_MS = 700;
const LONGEST_MS = 3_000;

export const MEMO_ID = 'excerpt-memo';

/** The memo of one excerpt (give it a `key`): saved while it is written, and when it is left. */
export function MemoEditor({ excerpt, onLeave }: { excerpt: ExcerptView; onLeave: () => void }) {
  const t = useTranslations('workspace.inspector');
  const { session } = useSetting();
  const hint = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const saved = useRef(excerpt.memo);
  const unsavedSince = useRef<number | null>(null);

  // What others wrote, or undoing brought back, is shown unless something is being written over it.
  if (draft !== null && draft === excerpt.memo) setDraft(null);

  const save = (text: string | null) => {
    if (text === null || text === saved.current) return;
    session.perform({ kind: 'setMemo', excerptId: excerpt.id, from: saved.current, to: text });
    saved.current = text;
    unsavedSince.current = null;
  };
  const saveLater = useEffectEvent(save);

  useEffect(() => {
    if (draft === null) {
      saved.current = excerpt.memo;
      return;
    }
    unsavedSince.current ??= Date.now();
    const pause = Math.min(QUIET_MS, unsavedSince.current + LONGEST_MS - Date.now());
    const timer = setTimeout(() => saveLater(draft), pause);
    return () => clearTimeout(timer);
  }, [draft, excerpt.memo]);

  const latest = useRef(draft);
  useEffect(() => {
    latest.current = draft;
  });
  useEffect(() => {
    const leave = () => saveLater(latest.current);
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      leave();
    };
  }, []);

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
        onChange={(event) => setDraft(event.target.value)}
        onBlur={() => save(draft)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          event.stopPropagation();
          onLeave();
        }}
        className={joinClasses(CONTROL_LOOK, 'leading-normal')}
      />
      <p id={hint} className="text-xs text-ink-3">
        {t('memoSaved')}
      </p>
    </div>
  );
}
