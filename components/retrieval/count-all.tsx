import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ApiProblem, callApi } from '@/components/api/call-api';
import { Button } from '@/components/ui/button';

interface CountAllProps {
  slug: string;
  query: string;
  /** Null when there are more than the first page. */
  known: number | null;
  atLeast: number;
}

interface Counted {
  count: number;
  isMore: boolean;
}

/** How many there are: counted when asked, since it takes longer than a page of them. */
export function CountAll({ slug, query, known, atLeast }: CountAllProps) {
  const t = useTranslations('retrieval.results');
  const common = useTranslations('app');
  const [counted, setCounted] = useState<Counted | 'wait' | 'failed' | null>(null);
  async function count(): Promise<void> {
    setCounted('wait');
    try {
      const path = `/studies/${slug}/retrieval/count?query=${encodeURIComponent(query)}`;
      setCounted(await callApi<Counted>('GET', path));
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      setCounted('failed');
    }
  }
  const told = counted !== null && typeof counted === 'object' ? counted : null;
  return (
    <p role="status" className="flex min-h-8 flex-wrap items-center gap-3 font-medium">
      {told && t(told.isMore ? 'atLeast' : 'count', { count: told.count })}
      {!told && (known === null ? t('atLeast', { count: atLeast - 1 }) : t('count', { count: known }))}
      {!told && known === null && (
        <Button disabled={counted === 'wait'} onClick={() => void count()}>
          {t(counted === 'wait' ? 'counting' : 'countAll')}
        </Button>
      )}
      {counted === 'failed' && <span className="text-bad">{common('unreachable')}</span>}
    </p>
  );
}
