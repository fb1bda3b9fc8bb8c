import { useTranslations } from 'next-intl';
import { joinClasses } from '@/components/ui/join-classes';
import type { AnchorState } from '@/lib/core/text/reanchor';

const STATES = ['EXACT', 'MOVED', 'CHANGED', 'LOST'] as const;

/** How many excerpts came through, by how. */
export function TouchList({ counts }: { counts: Record<AnchorState, number> }) {
  const t = useTranslations('correction.states');
  const total = STATES.reduce((sum, state) => sum + counts[state], 0);
  if (total === 0) return <p className="text-ink-2">{t('none')}</p>;
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1.5">
      {STATES.map((state) => {
        const waits = counts[state] > 0 && (state === 'CHANGED' || state === 'LOST');
        return (
          <div key={state} className="contents">
            <dt
              className={joinClasses(
                'min-w-8 text-right text-base font-semibold tabular-nums',
                waits ? 'text-warn' : counts[state] === 0 && 'text-ink-3',
              )}
            >
              {counts[state]}
            </dt>
            <dd className={counts[state] === 0 ? 'text-ink-2' : ''}>{t(state, { count: counts[state] })}</dd>
          </div>
        );
      })}
    </dl>
  );
}
