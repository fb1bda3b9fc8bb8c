'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useSubmit } from '@/components/api/use-submit';
import type { NewPassword } from '@/components/accounts/password-dialog';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { CheckField, TextField } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';

interface NewAccountDialogProps {
  onClose: () => void;
  onCreated: (password: NewPassword) => void;
}

export function NewAccountDialog({ onClose, onCreated }: NewAccountDialogProps) {
  const t = useTranslations('accounts');
  const router = useRouter();
  const { submit, pending, errors, failure } = useSubmit<NewPassword>({
    method: 'POST',
    path: '/accounts',
    onDone: (account) => {
      router.refresh();
      onClose();
      onCreated(account);
    },
  });
  return (
    <Dialog
      title={t('new')}
      onClose={onClose}
      footer={
        <Button type="submit" form="account" variant="primary" disabled={pending}>
          {t('create')}
        </Button>
      }
    >
      <form
        id="account"
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          const form = new FormData(event.currentTarget);
          void submit({
            name: form.get('name'),
            email: form.get('email'),
            isAdmin: form.get('isAdmin') === 'on',
          });
        }}
      >
        {failure && (
          <Notice tone="bad" alert>
            {failure}
          </Notice>
        )}
        <TextField label={t('name')} name="name" required error={errors.name} />
        <TextField label={t('email')} name="email" type="email" required error={errors.email} />
        <CheckField label={t('isAdmin')} hint={t('isAdminHint')} name="isAdmin" />
      </form>
    </Dialog>
  );
}
