import { useTranslations } from 'next-intl';
import type { CaseView } from '@/lib/domain/cases/case-view';

interface CaseScopeProps {
  value: Pick<CaseView, 'organisations' | 'areas' | 'description'>;
  lead: string | undefined;
}

/** What the case takes in, and who leads it. */
export function CaseScope({ value, lead }: CaseScopeProps) {
  const t = useTranslations('cases');
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-2">
      <dt className="text-ink-2">{t('lead')}</dt>
      <dd>{lead ?? <span className="text-ink-2">{t('noLead')}</span>}</dd>
      <dt className="text-ink-2">{t('organisations')}</dt>
      <dd className="whitespace-pre-line">
        {value.organisations || <span className="text-ink-2">{t('nothingWritten')}</span>}
      </dd>
      <dt className="text-ink-2">{t('areas')}</dt>
      <dd className="whitespace-pre-line">
        {value.areas || <span className="text-ink-2">{t('nothingWritten')}</span>}
      </dd>
      <dt className="text-ink-2">{t('description')}</dt>
      <dd className="whitespace-pre-line">
        {value.description || <span className="text-ink-2">{t('noDescription')}</span>}
      </dd>
    </dl>
  );
}
