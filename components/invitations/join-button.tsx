'use client';

import { useTranslations } from 'next-intl';
import { useSubmit } from '@/components/api/use-submit';
import { enter, type Accepted } from '@/components/invitations/enter';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';

interface JoinButtonProps {
  token: string;
  name: string;
  email: string;
  toStudy: boolean;
}

/** For who is signed in with the invited address. */
export function JoinButton({ token, name, email, toStudy }: JoinButtonProps) {
  const t = useTranslations('invitations.page');
  const { submit, pending, failure } = useSubmit<Accepted>({
    method: 'POST',
    path: '/invitations/join',
    onDone: enter,
  });
  return (
    <div className="flex flex-col gap-4">
      {failure && (
        <Notice tone="bad" alert>
          {failure}
        </Notice>
      )}
      <p className="text-ink-2">{t('asYourself', { name, email })}</p>
      <Button variant="primary" disabled={pending} onClick={() => void submit({ token })}>
        {toStudy ? t('join') : t('joinInstallation')}
      </Button>
    </div>
  );
}
