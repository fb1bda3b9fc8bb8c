import { ChevronDown, ChevronUp, X, type LucideIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { Kbd } from '@/components/ui/kbd';
import type { Finding } from '@/components/workspace/use-finding';

export const FIND_FIELD_ID = 'workspace-find';

interface FindBarProps {
  finding: Finding;
  /** Back to the text, at what was found last. */
  onClose: () => void;
}

/** Looks for words in the document. The browser's own search, opened by the same keys in this field, finds them too. */
export function FindBar({ finding, onClose }: FindBarProps) {
  const t = useTranslations('workspace.find');
  const k = useTranslations('workspace.keys');
  const field = useRef<HTMLInputElement>(null);
  const { query, wholeWord, found, index, setQuery, setWholeWord, step } = finding;
  const count = found?.ranges.length ?? 0;
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const keys = {
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Escape') onClose();
      else if (event.key === 'Enter' && event.target === field.current) step(event.shiftKey ? -1 : 1);
      else return;
      event.preventDefault();
    },
  };
  return (
    <div
      role="search"
      aria-label={t('title')}
      {...keys}
      className="@container border-b border-line bg-paper px-4 py-1.5"
    >
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <input
          ref={field}
          id={FIND_FIELD_ID}
          type="text"
          autoComplete="off"
          spellCheck={false}
          aria-label={t('field')}
          placeholder={t('field')}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          className="min-h-8 w-64 max-w-full rounded-md border border-edge bg-surface px-2.5 placeholder:text-ink-3"
        />
        <IconButton icon={ChevronUp} label={t('previous')} disabled={count === 0} onClick={() => step(-1)} />
        <IconButton icon={ChevronDown} label={t('next')} disabled={count === 0} onClick={() => step(1)} />
        <span role="status" className="min-w-24 text-xs text-ink-2 tabular-nums">
          {query.trim() !== '' &&
            (index === -1 ? t('count', { count }) : t('place', { number: index + 1, count }))}
        </span>
        <label className="flex min-h-6 items-center gap-1.5 text-xs">
          <input type="checkbox" checked={wholeWord} onChange={() => setWholeWord(!wholeWord)} />
          {t('wholeWord')}
        </label>
        <span className="flex-1 text-right text-xs text-ink-3">
          <span className="hidden @4xl:inline">
            <Kbd>{k('ctrl')}</Kbd> <Kbd>F</Kbd> {t('browser')}
          </span>
        </span>
        <IconButton icon={X} label={t('close')} onClick={onClose} />
      </div>
    </div>
  );
}

interface IconButtonProps {
  icon: LucideIcon;
  label: string;
  disabled?: boolean;
  onClick: () => void;
}

function IconButton({ icon: Icon, label, disabled, onClick }: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={onClick}
      className="grid size-7 place-items-center rounded-md text-ink-2 enabled:hover:bg-sunken enabled:hover:text-ink disabled:opacity-40"
    >
      <Icon aria-hidden size={16} />
    </button>
  );
}
