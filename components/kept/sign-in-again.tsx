'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent } from 'react';

export const SIGNED_IN_CHANNEL = 'sinossi-signed-in';

/** Signing in beside the page, which stays as it is and goes on when that is done. */
export function SignInAgain({ onSignedIn }: { onSignedIn: () => void }) {
  const t = useTranslations('kept');
  const told = useEffectEvent(onSignedIn);
  useEffect(() => {
    const channel = new BroadcastChannel(SIGNED_IN_CHANNEL);
    channel.onmessage = () => told();
    return () => channel.close();
  }, []);
  return (
    <a
      href="/sign-in?callbackUrl=%2Fsigned-in"
      target="_blank"
      rel="opener"
      className="text-accent underline underline-offset-2"
    >
      {t('signInAgain')}
    </a>
  );
}
