'use client';

import { useEffect } from 'react';
import { SIGNED_IN_CHANNEL } from '@/components/kept/sign-in-again';

/** Tells the pages that wait for it, and closes the tab if one of them opened it. */
export function SignedIn() {
  useEffect(() => {
    const channel = new BroadcastChannel(SIGNED_IN_CHANNEL);
    channel.postMessage(null);
    channel.close();
    if (window.opener) window.close();
  }, []);
  return null;
}
