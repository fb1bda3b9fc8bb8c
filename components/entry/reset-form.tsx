'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { NewPasswordForm } from '@/components/entry/new-password-form';
import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';

export function ResetForm({ token, email }: { token: string; email: string }) {
  const t = useTranslations('entry');
  const [done, setDone] = useState(false);
  if (done)
    return (
      <div role="status" className="pt-3">
        <Notice
          tone="good"
          action={
            <LinkButton href="/sign-in" variant="primary">
              {t('signIn')}
            </LinkButton>
          }
        >
          <p className="font-medium">{t('reset.doneTitle')}</p>
          <p>{t('reset.done')}</p>
        </Notice>
      </div>
    );
  return (
    <>
      <p className="pb-5 text-ink-2">{t('reset.intro', { email })}</p>
      <NewPasswordForm
        path="/password-resets/use"
        sent={{ token }}
        username={email}
        label={t('reset.password')}
        action={t('reset.save')}
        waiting={t('reset.saving')}
        onDone={() => {
          setDone(true);
        }}
      />
    </>
  );
}
