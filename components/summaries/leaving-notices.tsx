import { useTranslations } from 'next-intl';
import { SmallGroupsNotice, type SmallGroup } from '@/components/participants/small-groups-notice';
import { Notice } from '@/components/ui/notice';

/** What is to be known before a summary leaves. */
export interface Leaving {
  withheld: { citation: string }[];
  smallGroups: SmallGroup[];
}

export function LeavingNotices({ withheld, smallGroups }: Leaving) {
  const t = useTranslations('participants.leaving');
  const citations = [...new Set(withheld.map(({ citation }) => citation))].join(', ');
  return (
    <>
      {withheld.length > 0 && (
        <Notice tone="warn">{t('withheld', { count: withheld.length, citations })}</Notice>
      )}
      <SmallGroupsNotice groups={smallGroups} />
    </>
  );
}
