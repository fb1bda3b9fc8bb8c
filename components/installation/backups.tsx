import { useFormatter, useTranslations } from 'next-intl';
import { FileSize } from '@/components/documents/file-size';
import { Notice } from '@/components/ui/notice';
import type { BackupsView } from '@/lib/domain/installation/get-backups';

const TONE = { well: 'good', failed: 'bad', old: 'bad', never: 'warn', unscheduled: 'warn' } as const;

/** The last backup, and what is wrong when something is. */
export function Backups({ verdict, schedule, last, failure }: BackupsView) {
  const t = useTranslations('installation');
  const format = useFormatter();
  const moment = (at: Date) => format.dateTime(at, { dateStyle: 'full', timeStyle: 'short' });
  return (
    <section aria-labelledby="backups" className="flex flex-col gap-4">
      <h2 id="backups" className="font-semibold">
        {t('backups')}
      </h2>
      <Notice tone={TONE[verdict]}>
        <p>{t(`verdict.${verdict}`)}</p>
        {verdict === 'failed' && failure && (
          <p className="mt-1 wrap-anywhere text-ink-2">
            {t('failedAt', { moment: moment(failure.at) })}{' '}
            <span lang="en" className="font-mono text-xs">
              {failure.reason}
            </span>
          </p>
        )}
      </Notice>
      <dl className="grid grid-cols-[9rem_1fr] gap-x-4 gap-y-2.5">
        <dt className="text-ink-2">{t('last')}</dt>
        <dd>{last ? moment(last.at) : t('none')}</dd>
        {last && (
          <>
            <dt className="text-ink-2">{t('archive')}</dt>
            <dd className="wrap-anywhere">
              <span className="font-mono text-xs">{last.file}</span>{' '}
              <span className="text-ink-2">
                <FileSize bytes={last.bytes} />
              </span>
            </dd>
            <dt className="text-ink-2">{t('check')}</dt>
            <dd>{t('verified', { rows: last.rows })}</dd>
          </>
        )}
        <dt className="text-ink-2">{t('schedule')}</dt>
        <dd>{schedule ? t('everyDay', { times: schedule.replaceAll(',', ', ') }) : t('byHand')}</dd>
      </dl>
      <p className="text-ink-2">{t('keys')}</p>
    </section>
  );
}
