import { useTranslations } from 'next-intl';
import { Avatar } from '@/components/ui/avatar';
import { joinClasses } from '@/components/ui/join-classes';
import { ProgressBar } from '@/components/ui/progress-bar';
import type { CodingProgress, Progress } from '@/lib/core/assignments/coding-progress';

interface CodingProgressViewProps {
  progress: CodingProgress;
  people: { id: string; name: string }[];
  cases: { id: string; code: string; title: string }[];
}

/** How far the coding is: of the study, of each person and of each case. */
export function CodingProgressView({ progress, people, cases }: CodingProgressViewProps) {
  const t = useTranslations('assignments.progress');
  const coders = people.filter(({ id }) => progress.byCoder.has(id));
  const counted = cases.filter(({ id }) => progress.byCase.has(id));
  return (
    <div className="grid gap-x-10 gap-y-5 lg:grid-cols-[minmax(18rem,1fr)_2fr] lg:grid-rows-[auto_1fr]">
      <section className="flex flex-col gap-2">
        <h2 className="font-semibold">{t('study')}</h2>
        <ProgressLine of={progress.study} label={t('study')} isLarge />
        <p className="text-ink-2">
          {t('assigned', { assigned: progress.study.assigned, total: progress.study.interviews })}
        </p>
      </section>
      <section className="flex flex-col gap-2 lg:row-start-2">
        <h2 className="font-semibold">{t('people')}</h2>
        {coders.length === 0 && <p className="text-ink-2">{t('nobody')}</p>}
        <ul className="flex flex-col gap-2">
          {coders.map(({ id, name }) => (
            <li key={id} className="flex flex-col gap-1">
              <span className="flex items-center gap-2">
                <Avatar id={id} name={name} />
                {name}
              </span>
              <ProgressLine of={progress.byCoder.get(id)} label={name} />
            </li>
          ))}
        </ul>
      </section>
      <section className="flex flex-col gap-2 lg:row-span-2">
        <h2 className="font-semibold">{t('cases')}</h2>
        {counted.length === 0 && <p className="text-ink-2">{t('noCases')}</p>}
        <ul className="grid gap-x-10 gap-y-2 sm:grid-cols-2">
          {counted.map(({ id, code, title }) => (
            <li key={id} className="flex flex-col gap-1">
              <span>
                <span className="text-ink-2">{code}</span> {title}
              </span>
              <ProgressLine of={progress.byCase.get(id)} label={`${code} ${title}`} />
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

interface ProgressLineProps {
  of: Progress | undefined;
  label: string;
  isLarge?: boolean;
}

function ProgressLine({ of, label, isLarge = false }: ProgressLineProps) {
  const t = useTranslations('assignments.progress');
  if (!of) return null;
  const { interviews: total, complete, late } = of;
  return (
    <div className="flex items-center gap-3">
      <ProgressBar
        label={label}
        value={complete}
        max={total}
        className={joinClasses('max-w-64', isLarge ? 'h-3' : 'h-2')}
      />
      <span className="text-xs whitespace-nowrap text-ink-2 tabular-nums">
        {t('complete', { complete, total })}
        {late > 0 && <strong className="font-medium text-warn"> · {t('late', { count: late })}</strong>}
      </span>
    </div>
  );
}
