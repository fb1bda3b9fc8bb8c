'use client';

import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';

function Opening() {
  const t = useTranslations('correction');
  return <p className="p-6 text-ink-2">{t('opening')}</p>;
}

/** The editor is heavy, and of the browser alone: its code is asked for by its page. */
export const CorrectionLoader = dynamic(
  async () => (await import('@/components/correction/correction-desk')).CorrectionDesk,
  { ssr: false, loading: Opening },
);
