'use client';

import { useLocale, useTranslations } from 'next-intl';
import { NewPasswordForm } from '@/components/entry/new-password-form';
import { enter, type Accepted } from '@/components/invitations/enter';
import { LinkButton } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';

/** Says nothing of whether the address has an account: whoever invites can open the link too. */
export function AcceptForm({ token, email }: { token: string; email: string }) {
  const t = useTranslations('invitations.page');
  const password = useTranslations('entry')('password');
  const locale = useLocale();
  return (
    <>
      <section>
        <h2 className="pb-3 font-semibold">{t('newHere')}</h2>
        <NewPasswordForm<Accepted>
          path="/invitations/accept"
          sent={{ token, locale }}
          username={email}
          fields={(errors) => (
            <TextField
              label={t('name')}
              hint={t('nameHint')}
              name="name"
              autoComplete="name"
              required
              error={errors.name}
            />
          )}
          label={password}
          action={t('accept')}
          waiting={t('accepting')}
          onDone={enter}
        />
      </section>
      <section className="mt-6 flex flex-wrap items-center justify-between gap-3 border-t border-line pt-5">
        <h2 className="font-semibold">{t('knownHere')}</h2>
        <LinkButton href={`/sign-in?callbackUrl=${encodeURIComponent(`/invitations/${token}`)}`}>
          {t('signIn')}
        </LinkButton>
      </section>
    </>
  );
}
