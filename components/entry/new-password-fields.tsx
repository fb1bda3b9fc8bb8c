'use client';

import { useTranslations } from 'next-intl';
import { TextField } from '@/components/ui/field';

interface NewPasswordFieldsProps {
  label: string;
  error: string | undefined;
  mismatch: boolean;
}

/** A new password, twice: `password` and `repeated`. */
export function NewPasswordFields({ label, error, mismatch }: NewPasswordFieldsProps) {
  const t = useTranslations('entry');
  return (
    <>
      <TextField
        label={label}
        hint={t('passwordHint')}
        name="password"
        type="password"
        autoComplete="new-password"
        required
        error={error}
      />
      <TextField
        label={t('repeat')}
        name="repeated"
        type="password"
        autoComplete="new-password"
        required
        error={mismatch ? t('mismatch') : undefined}
      />
    </>
  );
}

export function passwordsDiffer(form: FormData): boolean {
  return form.get('password') !== form.get('repeated');
}
