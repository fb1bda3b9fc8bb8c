'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';

/**
 * As next-auth's own client would: a token against forgery, then the request. It answers with the provider's address and
 * keeps state, nonce and verifier in cookies.
 */
async function providerAddress(target: string): Promise<string> {
  const { csrfToken } = (await (await fetch('/api/auth/csrf')).json()) as { csrfToken: string };
  const body = new URLSearchParams({ csrfToken, callbackUrl: target, json: 'true' });
  const response = await fetch('/api/auth/signin/oidc', { method: 'POST', body });
  return ((await response.json()) as { url: string }).url;
}

/** Signing in through the provider of the installation. */
export function ProviderButton({ name, target }: { name: string; target: string }) {
  const t = useTranslations('auth');
  const unreachable = useTranslations('app')('unreachable');
  const [state, setState] = useState<'ready' | 'leaving' | 'failed'>('ready');

  async function leave(): Promise<void> {
    setState('leaving');
    try {
      window.location.assign(await providerAddress(target));
    } catch {
      setState('failed');
    }
  }

  return (
    <div className="flex flex-col gap-3">
      {state === 'failed' && (
        <Notice tone="bad" alert>
          {unreachable}
        </Notice>
      )}
      <Button className="w-full" disabled={state === 'leaving'} onClick={() => void leave()}>
        {t('signInWith', { name })}
      </Button>
      <p aria-hidden className="flex items-center gap-3 pb-4 text-xs text-ink-2">
        <span className="h-px flex-1 bg-line" />
        {t('or')}
        <span className="h-px flex-1 bg-line" />
      </p>
    </div>
  );
}
