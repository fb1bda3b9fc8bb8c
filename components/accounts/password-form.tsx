'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useSubmit } from '@/components/api/use-submit';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';

/** A new password ends every session, this one too: the person signs in again. */
export function PasswordForm() {
  const t = useTranslations('accounts');
  const [mismatch, setMismatch] = useState(false);
  const { submit, pending, errors, failure } = useSubmit({
    method: 'POST',
    path: '/profile/password',
    onDone: () => {
      window.location.replace('/sign-in');
    },
  });
  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        const differs = form.get('password') !== form.get('repeated');
        setMismatch(differs);
        if (!differs) void submit({ current: form.get('current'), password: form.get('password') });
      }}
    >
      {failure && (
        <Notice tone="bad" alert>
          {failure}
        </Notice>
      )}
      <TextField
        label={t('currentPassword')}
        name="current"
        type="password"
        autoComplete="current-password"
        required
        error={errors.current}
      />
      <TextField
        label={t('newPassword')}
        hint={t('newPasswordHint')}
        name="password"
        type="password"
        autoComplete="new-password"
        required
        error={errors.password}
      />
      <TextField
        label={t('repeatPassword')}
        name="repeated"
        type="password"
        autoComplete="new-password"
        required
        error={mismatch ? t('mismatch') : undefined}
      />
      <div>
        <Button type="submit" disabled={pending}>
          {t('changePassword')}
        </Button>
      </div>
    </form>
  );
}
