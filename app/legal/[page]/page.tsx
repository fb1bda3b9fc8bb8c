import type { Metadata } from 'next';
import { getFormatter, getLocale, getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { LanguageSwitch } from '@/components/auth/language-switch';
import { LegalLinks } from '@/components/legal/legal-links';
import { LegalText } from '@/components/legal/legal-text';
import { Brand } from '@/components/shell/brand';
import { legalPageOf, type LegalPageKind } from '@/lib/core/legal/legal-page';
import { getLegalPage } from '@/lib/domain/legal-pages/get-legal-page';
import { findPageUser } from '@/lib/http/page';

interface Props {
  params: Promise<{ page: string }>;
}

async function kindOf(params: Props['params']): Promise<LegalPageKind> {
  return legalPageOf((await params).page) ?? notFound();
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [t, kind] = await Promise.all([getTranslations('legal'), kindOf(params)]);
  return { title: t(`pages.${kind}`) };
}

/** For anybody at all: who does not sign in reads it too. */
export default async function LegalPage({ params }: Props) {
  const [t, auth, format, locale, kind, user] = await Promise.all([
    getTranslations('legal'),
    getTranslations('auth'),
    getFormatter(),
    getLocale(),
    kindOf(params),
    findPageUser(),
  ]);
  const { text, updatedAt } = await getLegalPage(kind, locale);
  return (
    <div className="min-h-dvh bg-paper p-4 sm:p-8">
      <div className="mx-auto flex max-w-prose flex-col gap-6">
        <header className="flex flex-wrap items-center justify-between gap-3">
          <Brand />
          <Link href="/" className="text-accent underline-offset-2 hover:underline">
            {t('home')}
          </Link>
        </header>
        <main className="flex flex-col gap-4">
          <h1 className="text-2xl font-semibold tracking-tight">{t(`pages.${kind}`)}</h1>
          {updatedAt && (
            <p className="text-ink-2">
              {t('updated', { date: format.dateTime(updatedAt, { dateStyle: 'long' }) })}
            </p>
          )}
          <LegalText text={text} />
        </main>
        <footer className="flex flex-wrap items-center justify-between gap-3 border-t border-line pt-4">
          <LegalLinks />
          {!user && (
            <p className="text-xs">
              <LanguageSwitch>{auth('switchLanguage')}</LanguageSwitch>
            </p>
          )}
        </footer>
      </div>
    </div>
  );
}
