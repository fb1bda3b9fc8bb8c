import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { EntryCard } from '@/components/entry/entry-card';
import { ResetForm } from '@/components/entry/reset-form';
import { LinkButton } from '@/components/ui/button';
import { findPasswordReset } from '@/lib/domain/accounts/replace-forgotten-password';

export async function generateMetadata(): Promise<Metadata> {
  // The address is a key: it goes to no other site.
  return { title: (await getTranslations('entry.reset'))('title'), referrer: 'no-referrer' };
}

export default async function ResetPasswordPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const [t, reset] = await Promise.all([getTranslations('entry.reset'), findPasswordReset(token)]);
  if (!reset)
    return (
      <EntryCard title={t('deadTitle')}>
        <p className="pb-4 text-ink-2">{t('deadText')}</p>
        <LinkButton href="/forgotten-password">{t('again')}</LinkButton>
      </EntryCard>
    );
  return (
    <EntryCard title={t('title')}>
      <ResetForm token={token} email={reset.user.email} />
    </EntryCard>
  );
}
