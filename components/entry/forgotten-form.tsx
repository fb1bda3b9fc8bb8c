'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useSubmit } from '@/components/api/use-submit';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';

export function ForgottenForm() {
  const t = useTranslations('entry.forgotten');
  const [email, setEmail] = useState('');
  const [sent, setSent] = useState(false);
  const { submit, pending, errors, failure } = useSubmit({
    method: 'POST',
    path: '/password-resets',
    onDone: () => {
      setSent(true);
    },
  });
  if (sent)
    return (
      <div role="status" className="pt-3">
        <Notice tone="good">
          <p className="font-medium">{t('sentTitle')}</p>
          <p>{t('sent', { email })}</p>
        </Notice>
      </div>
    );
  return (
    <form
      method="post"
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        setEmail(form.get('email') as string);
        void submit(Object.fromEntries(form));
      }}
    >
      <p className="text-ink-2">{t('intro')}</p>
      {failure && (
        <Notice tone="bad" alert>
          {failure}
        </Notice>
      )}
      <TextField
        label={t('email')}
        name="email"
        type="email"
        autoComplete="username"
        required
        error={errors.email}
      />
      <Button type="submit" variant="primary" disabled={pending}>
        {t('send')}
      </Button>
    </form>
  );
}
