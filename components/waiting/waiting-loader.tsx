'use client';

import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';

function Opening() {
  const t = useTranslations('waiting');
  return <p className="p-6 text-ink-2">{t('opening')}</p>;
}

/** The transcript's code is asked for only where something waits. */
export const WaitingLoader = dynamic(
  async () => (await import('@/components/waiting/waiting-desk')).WaitingDesk,
  { loading: Opening },
);
