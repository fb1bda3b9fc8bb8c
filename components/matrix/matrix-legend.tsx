import { useTranslations } from 'next-intl';
import { tintRanges } from '@/components/matrix/matrix-view';
import { TINT } from '@/components/matrix/tint';
import { joinClasses } from '@/components/ui/join-classes';

interface MatrixLegendProps {
  highest: number;
  rowFilter: 'case' | 'interview';
  descendants: boolean;
}

/** What a number and its tint mean. */
export function MatrixLegend({ highest, rowFilter, descendants }: MatrixLegendProps) {
  const t = useTranslations('matrix');
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4.5 pt-3 pb-2 text-ink-2">
      <p>
        {t(descendants ? 'legend' : 'legendOwn')} {rowFilter === 'interview' && t('interviewNote')}
      </p>
      <ul className="flex gap-3">
        {tintRanges(highest).map(({ step, from, to }) => (
          <li key={step} className="flex items-center gap-1.5 tabular-nums">
            <span
              aria-hidden
              className={joinClasses(TINT[step], 'inline-block h-4 w-6 border border-line')}
            />
            {from === to ? from : `${from}–${to}`}
          </li>
        ))}
      </ul>
    </div>
  );
}
