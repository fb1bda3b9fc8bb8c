'use client';

import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import type { SummaryWriterProps } from '@/components/summaries/summary-writer';

function Opening() {
  const t = useTranslations('summaries.editor');
  return <p className="p-6 text-ink-2">{t('loading')}</p>;
}

const Writer = dynamic(() => import('@/components/summaries/summary-writer'), {
  ssr: false,
  loading: Opening,
});

/** The editor is heavy, and of the browser alone: its code comes apart from the page's. */
export function LazyWriter(props: SummaryWriterProps) {
  return <Writer {...props} />;
}
