'use client';

import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';

function Opening() {
  const t = useTranslations('editor');
  return <p className="rounded-md border border-edge bg-surface p-3 text-ink-2">{t('opening')}</p>;
}

/** The editor is heavy, and of the browser alone: its code comes when somebody writes. */
export const LazyMemoWriter = dynamic(() => import('@/components/memos/memo-writer'), {
  ssr: false,
  loading: Opening,
});
