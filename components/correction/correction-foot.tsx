import { useTranslations } from 'next-intl';
import type { PadView } from '@/components/correction/correction-pad';
import { touchCounts } from '@/components/correction/touched-excerpts';

/** How much is corrected, and what it does to the excerpts, while one writes. */
export function CorrectionFoot({ shown }: { shown: PadView }) {
  const t = useTranslations('correction');
  const { CHANGED, LOST } = touchCounts(shown.touched);
  return (
    <div className="flex min-h-9 flex-wrap items-center gap-x-4 gap-y-1 border-t border-line bg-surface px-4 py-1 text-xs text-ink-2">
      <p role="status" className="font-medium text-ink tabular-nums">
        {t('foot.edits', { count: shown.edits.length })}
        {CHANGED + LOST > 0 && (
          <span className="text-warn">
            {' · '}
            {t('foot.touched', { count: CHANGED + LOST })}
          </span>
        )}
      </p>
      {shown.touched.length > 0 && (
        <p className="flex flex-wrap items-center gap-x-4">
          <span>
            <span className="bg-accent-soft underline decoration-edge decoration-dotted underline-offset-4">
              {t('foot.sample')}
            </span>{' '}
            {t('foot.standing')}
          </span>
          <span>
            <span className="underline decoration-warn decoration-wavy">{t('foot.sample')}</span>{' '}
            {t('foot.changed')}
          </span>
        </p>
      )}
    </div>
  );
}
