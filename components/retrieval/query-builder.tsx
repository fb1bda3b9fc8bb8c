import { useTranslations } from 'next-intl';
import { QueryGroup } from '@/components/retrieval/query-group';
import { Notice } from '@/components/ui/notice';
import type { DraftGroup } from '@/lib/core/retrieval/query-draft';

interface QueryBuilderProps {
  draft: DraftGroup;
  isBroken: boolean;
  onChange: (draft: DraftGroup) => void;
}

/** The query as rows and groups. */
export function QueryBuilder({ draft, isBroken, onChange }: QueryBuilderProps) {
  const t = useTranslations('retrieval.builder');
  return (
    <section aria-label={t('title')} className="flex min-w-0 flex-col gap-2">
      <h2 className="font-semibold">{t('title')}</h2>
      {isBroken && <Notice tone="warn">{t('broken')}</Notice>}
      <QueryGroup group={draft} isOutermost onChange={(group) => group && onChange(group)} />
    </section>
  );
}
