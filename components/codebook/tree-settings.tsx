import { useTranslations } from 'next-intl';
import type { ChosenColumns } from '@/components/lists/use-columns';
import { joinClasses } from '@/components/ui/join-classes';
import { toggled } from '@/lib/core/lists/list-columns';

export type TreeOrder = 'tree' | 'count';

interface TreeSettingsProps {
  counts: ChosenColumns<'themes'>;
  order: TreeOrder;
  onOrder: (order: TreeOrder) => void;
}

/** Which counts stand beside the themes, kept with the person's account, and the order of the themes. */
export function TreeSettings({ counts: { list, columns, choose }, order, onOrder }: TreeSettingsProps) {
  const t = useTranslations('codebook.counts');
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5 px-3 pb-2 text-xs">
      <div role="group" aria-label={t('legend')} className="flex rounded-md border border-line">
        {(['own', 'withDescendants'] as const).map((column) => (
          <button
            key={column}
            type="button"
            aria-pressed={columns.includes(column)}
            onClick={() => choose(toggled(list, columns, column))}
            className={joinClasses(
              'min-h-6 rounded-md px-2 py-0.5',
              columns.includes(column)
                ? 'bg-accent-soft font-medium text-accent'
                : 'text-ink-2 hover:text-ink',
            )}
          >
            {t(column)}
          </button>
        ))}
      </div>
      <label className="flex items-center gap-1.5 text-ink-2">
        {t('order')}
        <select
          value={order}
          onChange={(event) => onOrder(event.target.value === 'count' ? 'count' : 'tree')}
          className="min-h-6 rounded-md border border-edge bg-surface px-1 text-ink"
        >
          <option value="tree">{t('byTree')}</option>
          <option value="count">{t('byCount')}</option>
        </select>
      </label>
      {order === 'count' && <p className="w-full text-ink-2">{t('sortedNote')}</p>}
    </div>
  );
}
