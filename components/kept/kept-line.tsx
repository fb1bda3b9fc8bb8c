'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useEffect, useEffectEvent } from 'react';
import { countWaiting, forgetLongGone } from '@/components/kept/kept-overview';
import { useOfflinePage } from '@/components/kept/use-offline-page';
import { useOverview } from '@/components/kept/use-overview';

/** Sends what earlier pages left unsent, and says how much waits. */
export function KeptLine({ userId }: { userId: string }) {
  const t = useTranslations('kept');
  const { overview } = useOverview(userId);
  useOfflinePage();
  const waiting = overview ? countWaiting(overview) : 0;
  const unsent = waiting > 0;

  const send = useEffectEvent(() => {
    if (!overview || !unsent) return;
    // the code that sends is asked for only where there is something to send
    void import('@/components/kept/send-kept')
      .then(({ sendKept }) => sendKept(overview))
      .catch(() => undefined);
  });
  useEffect(() => {
    send();
    addEventListener('online', send);
    return () => removeEventListener('online', send);
  }, [unsent]);
  useEffect(() => {
    forgetLongGone(userId, Date.now()).catch(() => undefined);
  }, [userId]);

  if (waiting === 0) return null;
  return (
    <Link href="/kept" className="block px-2.5 pb-2 text-xs font-medium text-bad hover:underline">
      <span aria-hidden>▲</span> {t('waiting', { count: waiting })}
    </Link>
  );
}
