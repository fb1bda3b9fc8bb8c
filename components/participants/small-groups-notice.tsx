import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';

export interface SmallGroup {
  roleCategory: string;
  organisation: string;
  codes: string[];
}

/** Warns, and never blocks: whether a text shows who is in a group of one, a person judges. */
export function SmallGroupsNotice({ groups }: { groups: SmallGroup[] }) {
  const t = useTranslations('participants.leaving');
  if (groups.length === 0) return null;
  return (
    <Notice tone="warn">
      <p>{t('smallGroups')}</p>
      <ul className="list-disc py-1 pl-5">
        {groups.map(({ roleCategory, organisation, codes }) => (
          <li key={`${roleCategory} ${organisation}`}>
            {t('smallGroup', { roleCategory, organisation, codes: codes.join(', ') })}
          </li>
        ))}
      </ul>
      <p className="text-xs text-ink-2">{t('smallGroupsAdvice')}</p>
    </Notice>
  );
}
