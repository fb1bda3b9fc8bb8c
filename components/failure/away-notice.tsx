'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent } from 'react';

const ASK_EVERY_MS = 3_000;

async function isReady(): Promise<boolean> {
  return fetch('/readyz', { cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  );
}

/** Says that the database is away, and asks until it is back. */
export function AwayNotice({ onBack }: { onBack: () => void }) {
  const t = useTranslations('failure');
  const back = useEffectEvent(onBack);
  useEffect(() => {
    const asking = setInterval(() => void isReady().then((ready) => ready && back()), ASK_EVERY_MS);
    return () => clearInterval(asking);
  }, []);
  return (
    <div className="text-base text-ink-2">
      <p>{t('awayText')}</p>
      <p className="pt-2">{t('awayRetry')}</p>
    </div>
  );
}
