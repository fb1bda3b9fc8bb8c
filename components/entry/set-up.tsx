'use client';

import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { EntryCard } from '@/components/entry/entry-card';
import { NewPasswordForm } from '@/components/entry/new-password-form';
import { SelectField, TextField } from '@/components/ui/field';
import { LOCALE_COOKIE } from '@/lib/i18n/locale';

/** Makes the first account and then says what comes next. */
export function SetUp() {
  const t = useTranslations('entry');
  const [done, setDone] = useState(false);
  if (done) return <NextSteps />;
  return (
    <EntryCard title={t('setUp.title')}>
      <p className="pb-5 text-ink-2">{t('setUp.intro')}</p>
      <NewPasswordForm
        path="/set-up"
        fields={(errors) => <PersonFields errors={errors} />}
        label={t('password')}
        action={t('setUp.create')}
        waiting={t('setUp.creating')}
        onDone={() => {
          setDone(true);
        }}
      />
    </EntryCard>
  );
}

function PersonFields({ errors }: { errors: Record<string, string> }) {
  const t = useTranslations('entry');
  const locale = useLocale();
  const router = useRouter();
  return (
    <>
      <TextField
        label={t('setUp.code')}
        hint={t('setUp.codeHint')}
        name="code"
        autoCapitalize="none"
        spellCheck={false}
        required
        error={errors.code}
      />
      <TextField label={t('setUp.name')} name="name" autoComplete="name" required error={errors.name} />
      <TextField
        label={t('setUp.email')}
        hint={t('setUp.emailHint')}
        name="email"
        type="email"
        autoComplete="username"
        required
        error={errors.email}
      />
      <SelectField
        label={t('setUp.language')}
        name="locale"
        value={locale}
        error={errors.locale}
        onChange={(event) => {
          // the page follows, and what is typed stays
          document.cookie = `${LOCALE_COOKIE}=${event.target.value}; path=/; max-age=31536000; samesite=lax`;
          router.refresh();
        }}
      >
        <option value="it">Italiano</option>
        <option value="en">English</option>
      </SelectField>
    </>
  );
}

function NextSteps() {
  const t = useTranslations('entry.setUp');
  const steps = [
    { href: '/studies', title: t('toStudies'), text: t('toStudiesText') },
    { href: '/accounts', title: t('toAccounts'), text: t('toAccountsText') },
  ];
  return (
    <EntryCard title={t('doneTitle')} signedIn>
      <p role="status" className="pb-5 text-ink-2">
        {t('done')}
      </p>
      <ul className="flex flex-col gap-3">
        {steps.map(({ href, title, text }) => (
          <li key={href} className="relative rounded-lg border border-line p-4 hover:border-edge">
            <Link href={href} className="font-medium after:absolute after:inset-0">
              {title}
            </Link>
            <p className="text-ink-2">{text}</p>
          </li>
        ))}
      </ul>
    </EntryCard>
  );
}
