'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { toast } from 'sonner';
import { useSubmit } from '@/components/api/use-submit';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';

/** A new password ends every other session. */
export function PasswordForm() {
  const t = useTranslations('accounts');
  const changed = useTranslations('security.password')('changed');
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [mismatch, setMismatch] = useState(false);
  const { submit, pending, errors, failure } = useSubmit({
    method: 'POST',
    path: '/profile/password',
    onDone: () => {
      toast.success(changed);
      form.current?.reset();
      router.refresh();
    },
  });
  return (
    <form
      method="post"
      ref={form}
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        const typed = new FormData(event.currentTarget);
        const differs = typed.get('password') !== typed.get('repeated');
        setMismatch(differs);
        if (!differs) void submit({ current: typed.get('current'), password: typed.get('password') });
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
