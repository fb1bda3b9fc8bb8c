'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { csrfToken } from '@/components/shell/sign-out';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';

interface Answer {
  url: string;
}

/** Posts to next-auth as its own client would; the answer's address has already passed the server's redirect rule. */
async function signIn(form: FormData, callbackUrl: string): Promise<string | null> {
  form.append('csrfToken', await csrfToken());
  form.append('callbackUrl', callbackUrl);
  form.append('json', 'true');
  // Every value of this form is a string; next-auth reads them from an urlencoded body alone.
  const body = new URLSearchParams([...form].map(([name, value]) => [name, value as string]));
  const response = await fetch('/api/auth/callback/credentials', { method: 'POST', body });
  if (!response.ok) return null;
  return ((await response.json()) as Answer).url;
}

export function SignInForm({ callbackUrl }: { callbackUrl: string }) {
  const t = useTranslations('auth');
  const unreachable = useTranslations('app')('unreachable');
  const [failure, setFailure] = useState<string | null>(null);
  const [pending, setPending] = useState(false);

  async function submit(form: FormData): Promise<void> {
    setPending(true);
    setFailure(null);
    try {
      const url = await signIn(form, callbackUrl);
      if (url) {
        window.location.assign(url);
        return;
      }
      setFailure(t('wrong'));
    } catch {
      setFailure(unreachable);
    }
    setPending(false);
  }

  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void submit(new FormData(event.currentTarget));
      }}
    >
      {failure && (
        <Notice tone="bad" alert>
          {failure}
        </Notice>
      )}
      <TextField label={t('email')} name="email" type="email" autoComplete="username" required />
      <TextField
        label={t('password')}
        name="password"
        type="password"
        autoComplete="current-password"
        required
      />
      <Button type="submit" variant="primary" disabled={pending}>
        {pending ? t('signingIn') : t('signIn')}
      </Button>
    </form>
  );
}
