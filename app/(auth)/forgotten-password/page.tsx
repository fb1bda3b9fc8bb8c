import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { EntryCard } from '@/components/entry/entry-card';
import { ForgottenForm } from '@/components/entry/forgotten-form';
import { sendsMail } from '@/lib/mail';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('entry.forgotten'))('title') };
}

export default async function ForgottenPasswordPage() {
  const t = await getTranslations('entry.forgotten');
  return (
    <EntryCard title={t('title')}>
      {sendsMail() ? <ForgottenForm /> : <p className="text-ink-2">{t('noMail')}</p>}
      <p className="pt-5">
        <Link href="/sign-in" className="text-accent underline-offset-2 hover:underline">
          {t('back')}
        </Link>
      </p>
    </EntryCard>
  );
}
