import { useFormatter, useTranslations } from 'next-intl';
import Link from 'next/link';
import { Notice } from '@/components/ui/notice';
import type { SummaryState } from '@/lib/core/review/summary-review';
import type { VersionView } from '@/lib/domain/summaries/list-versions';

interface VersionNoticeProps {
  href: string;
  /** The earlier version that is being read. */
  old: VersionView | null;
  state: SummaryState;
  versions: VersionView[];
}

/** Which text this is, when it is not the one that was approved, or not the current one. */
export function VersionNotice({ href, old, state, versions }: VersionNoticeProps) {
  const t = useTranslations('summaries');
  const format = useFormatter();
  const link = 'font-medium whitespace-nowrap text-accent underline';
  if (old) {
    const date = format.dateTime(old.createdAt, { dateStyle: 'long' });
    return (
      <Notice>
        {t('oldVersion', { number: old.number, date, name: old.submittedBy.name })}{' '}
        <Link href={href} className={link}>
          {t('toCurrent')}
        </Link>
      </Notice>
    );
  }
  const approved = versions.find(({ decision }) => decision?.verdict === 'APPROVED');
  if (!approved || state === 'APPROVED') return null;
  return (
    <Notice>
      {t('approvedBefore', { number: approved.number })}{' '}
      <Link href={`${href}?version=${approved.number}`} className={link}>
        {t('readVersion', { number: approved.number })}
      </Link>
    </Notice>
  );
}
