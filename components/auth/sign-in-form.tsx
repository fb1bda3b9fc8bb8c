'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { CodeField } from '@/components/auth/code-field';
import { useSubmit } from '@/components/api/use-submit';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';

/**
 * First the password, then, of whoever has set it up, a code. What was typed stays in the form, out of sight, and is sent
 * again with the code: between the steps the server keeps nothing.
 */
export function SignInForm({ target }: { target: string }) {
  const t = useTranslations('auth');
  const [codeWanted, setCodeWanted] = useState(false);
  const { submit, pending, errors, failure } = useSubmit<{ state: 'signed-in' | 'code-wanted' }>({
    method: 'POST',
    path: '/session',
    onDone: ({ state }) => {
      if (state === 'code-wanted') setCodeWanted(true);
      else window.location.assign(target);
    },
  });
  return (
    <form
      method="post"
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void submit(Object.fromEntries(new FormData(event.currentTarget)));
      }}
    >
      {failure && (
        <Notice tone="bad" alert>
          {failure}
        </Notice>
      )}
      <div hidden={codeWanted} className={codeWanted ? undefined : 'flex flex-col gap-4'}>
        <TextField label={t('email')} name="email" type="email" autoComplete="username" required />
        <TextField
          label={t('password')}
          name="password"
          type="password"
          autoComplete="current-password"
          required
        />
      </div>
      {codeWanted && <CodeField error={errors.code} />}
      <Button type="submit" variant="primary" disabled={pending}>
        {pending ? t('signingIn') : t('signIn')}
      </Button>
      {codeWanted && (
        <Button
          variant="quiet"
          onClick={() => {
            setCodeWanted(false);
          }}
        >
          {t('backToPassword')}
        </Button>
      )}
    </form>
  );
}
