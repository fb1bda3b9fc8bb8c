'use client';

import { useTranslations } from 'next-intl';
import { useSignOut } from '@/components/shell/use-sign-out';
import { Button } from '@/components/ui/button';

/** For who is signed in with another address than the invited one. */
export function OtherPerson({ userId, email, name }: { userId: string; email: string; name: string }) {
  const t = useTranslations('invitations.page');
  const { leave, dialog } = useSignOut(userId);
  return (
    <div className="flex flex-col items-start gap-4">
      <p className="text-ink-2">{t('otherPerson', { email, name })}</p>
      <Button onClick={() => void leave()}>{t('signOut')}</Button>
      {dialog}
    </div>
  );
}
