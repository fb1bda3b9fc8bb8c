import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { joinedNames } from '@/components/summaries/joined-names';
import { Notice } from '@/components/ui/notice';
import type { SummaryState } from '@/lib/core/review/summary-review';

interface DeciderNoticeProps {
  state: SummaryState;
  deciders: { name: string }[];
  /** The reader wrote in it, and could decide if they had not. */
  ownWork: boolean;
  /** Where the reader can appoint someone; null when that is not theirs. */
  teamHref: string | null;
}

/** Nobody approves what they wrote: says so where it matters, and what to do when nobody is left. */
export function DeciderNotice({ state, deciders, ownWork, teamHref }: DeciderNoticeProps) {
  const t = useTranslations('summaries');
  if (state === 'APPROVED') return null;
  if (deciders.length === 0) {
    return (
      <Notice tone="warn">
        {t('nobodyMayDecide')}{' '}
        {teamHref === null ? (
          t('askCoordinator')
        ) : (
          <Link href={teamHref} className="font-medium text-accent underline">
            {t('appoint')}
          </Link>
        )}
      </Notice>
    );
  }
  if (!ownWork || state !== 'SUBMITTED') return null;
  return <Notice>{t('ownWork', { names: joinedNames(deciders, t) })}</Notice>;
}
