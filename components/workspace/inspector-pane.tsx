import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { joinClasses } from '@/components/ui/join-classes';
import type { Desk } from '@/components/workspace/desk';
import { useSetting } from '@/components/workspace/workspace-setting';

interface InspectorPaneProps {
  tab: Desk['tab'];
  excerptCount: number;
  onTab: (tab: Desk['tab']) => void;
  /** What the open tab shows. */
  children: ReactNode;
}

const TABS = ['excerpt', 'list'] as const;

export function InspectorPane({ tab, excerptCount, onTab, children }: InspectorPaneProps) {
  const t = useTranslations('workspace.inspector');
  return (
    <div className="flex h-full flex-col">
      <div role="tablist" aria-label={t('title')} className="flex shrink-0 gap-4 border-b border-line px-3">
        {TABS.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`inspector-${name}`}
            aria-selected={tab === name}
            aria-controls="inspector-panel"
            tabIndex={tab === name ? 0 : -1}
            onClick={() => onTab(name)}
            onKeyDown={(event) => {
              if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
              const other = name === 'excerpt' ? 'list' : 'excerpt';
              onTab(other);
              document.getElementById(`inspector-${other}`)?.focus();
            }}
            className={joinClasses(
              '-mb-px min-h-9 border-b-2 whitespace-nowrap',
              tab === name ? 'border-accent font-semibold' : 'border-transparent text-ink-2 hover:text-ink',
            )}
          >
            {t(name === 'excerpt' ? 'excerptTab' : 'listTab')}
            {name === 'list' && (
              <span className="ml-1.5 text-xs font-normal text-ink-3 tabular-nums">{excerptCount}</span>
            )}
          </button>
        ))}
      </div>
      <div
        role="tabpanel"
        id="inspector-panel"
        aria-labelledby={`inspector-${tab}`}
        className="@container min-h-0 flex-1 overflow-y-auto p-3"
      >
        {children}
      </div>
    </div>
  );
}

/** While nothing is chosen: how one goes about it. */
export function NothingChosen({ children }: { children?: ReactNode }) {
  const t = useTranslations('workspace.inspector');
  const { may } = useSetting();
  return (
    <div className="flex flex-col gap-4">
      <div className="text-ink-2">
        <p className="mb-1 font-medium text-ink">{t('nothingChosen')}</p>
        <p>{t('howTo')}</p>
        {may.code && <p className="mt-1">{t('howToCode')}</p>}
      </div>
      {children}
    </div>
  );
}

/** While the document has no excerpt at all. */
export function NoExcerpts() {
  const t = useTranslations('workspace.inspector');
  const { may } = useSetting();
  return (
    <div className="text-ink-2">
      <p className="mb-1 font-medium text-ink">{t('emptyTitle')}</p>
      <p>{may.code ? t('emptyText') : t('emptyReadOnly')}</p>
    </div>
  );
}
