'use client';

import { useTranslations } from 'next-intl';
import { toast } from 'sonner';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';

export interface NewPassword {
  name: string;
  email: string;
  password: string;
}

/** Shows a password that was just made: it is not kept anywhere it could be read again. */
export function PasswordDialog({ value, onClose }: { value: NewPassword; onClose: () => void }) {
  const t = useTranslations('accounts');
  const common = useTranslations('app');
  async function copy(): Promise<void> {
    await navigator.clipboard.writeText(value.password);
    toast.success(t('copied'));
  }
  return (
    <Dialog
      title={t('passwordTitle', { name: value.name })}
      onClose={onClose}
      footer={
        <>
          <Button onClick={() => void copy()}>{t('copy')}</Button>
          <Button variant="primary" onClick={onClose}>
            {common('close')}
          </Button>
        </>
      }
    >
      <p>{t('passwordText', { email: value.email })}</p>
      <p className="my-3 rounded-md bg-sunken px-3 py-2 text-center font-mono text-lg tracking-wide select-all">
        {value.password}
      </p>
      <p className="text-ink-2">{t('passwordOnce')}</p>
    </Dialog>
  );
}
