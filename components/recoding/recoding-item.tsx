import { useFormatter, useTranslations } from 'next-intl';
import { isUnderWay } from '@/components/recoding/use-recodings';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Pill } from '@/components/ui/pill';
import { ProgressBar } from '@/components/ui/progress-bar';
import type { RecodingView } from '@/lib/domain/recodings/recoding-view';

interface RecodingItemProps {
  recoding: RecodingView;
  themes: Record<string, string>;
  /** None for who may not take it back. */
  onUndo: (() => void) | undefined;
}

/** One bulk change: what it did, who made it, how far it is, and its way back. */
export function RecodingItem({ recoding, themes, onUndo }: RecodingItemProps) {
  const t = useTranslations('recoding');
  const format = useFormatter();
  const what = useWhat(recoding, themes);
  const { job, undoneAt, madeByName, createdAt } = recoding;
  const isWaiting = isUnderWay(recoding);
  const date = format.dateTime(new Date(createdAt), { dateStyle: 'long', timeStyle: 'short' });
  return (
    <li className="flex flex-col gap-2 py-3.5">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 className="font-medium">{what}</h2>
        {job?.state === 'QUEUED' && <Pill>{t('list.waiting')}</Pill>}
        {job?.state === 'RUNNING' && <Pill tone="accent">{t('list.running')}</Pill>}
        {job?.state === 'FAILED' && <Pill tone="bad">{t('list.failed')}</Pill>}
        {undoneAt !== null && <Pill>{t('list.undone')}</Pill>}
        <span className="flex-1" />
        {onUndo && undoneAt === null && !isWaiting && (
          <Button aria-label={`${t('undo')}: ${what}`} onClick={onUndo}>
            {t('undo')}
          </Button>
        )}
      </div>
      {job && isWaiting && <Progress label={t('list.progress', { what })} share={job.progress} />}
      {job?.error && <Notice tone="bad">{t(`jobError.${job.error}`)}</Notice>}
      <p className="text-ink-2">
        <Amounts recoding={recoding} /> · {t('list.by', { name: madeByName, date })}
      </p>
    </li>
  );
}

function useWhat({ fromThemeId, intoThemeId }: RecodingView, themes: Record<string, string>): string {
  const t = useTranslations('recoding.list');
  const nameOf = (id: string) => themes[id] ?? t('goneTheme');
  if (fromThemeId === null) return t('given', { into: nameOf(intoThemeId ?? '') });
  if (intoThemeId === null) return t('taken', { from: nameOf(fromThemeId) });
  return t('replaced', { from: nameOf(fromThemeId), into: nameOf(intoThemeId) });
}

function Progress({ label, share }: { label: string; share: number }) {
  const t = useTranslations('recoding.list');
  return (
    <div className="flex items-center gap-3">
      <ProgressBar label={label} value={share} className="h-2 max-w-md" />
      <span className="text-ink-2 tabular-nums">{t('percent', { share })}</span>
    </div>
  );
}

function Amounts({ recoding }: { recoding: RecodingView }) {
  const t = useTranslations('recoding.list');
  const amounts = (['moved', 'deleted', 'added'] as const)
    .filter((kind) => recoding[kind] > 0)
    .map((kind) => t(kind, { count: recoding[kind] }));
  return amounts.length > 0 ? amounts.join(', ') : t('nothing');
}
