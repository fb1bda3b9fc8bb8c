import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { LanguageSwitch } from '@/components/auth/language-switch';
import { ProviderButton } from '@/components/auth/provider-button';
import { SignInForm } from '@/components/auth/sign-in-form';
import { LegalLinks } from '@/components/legal/legal-links';
import { Brand } from '@/components/shell/brand';
import { Notice } from '@/components/ui/notice';
import { awaitsSetUp } from '@/lib/domain/accounts/set-up-first-admin';
import { env } from '@/lib/env';
import { findPageUser } from '@/lib/http/page';
import { safeRedirect } from '@/lib/http/safe-redirect';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth'))('title') };
}

interface Props {
  searchParams: Promise<Partial<Record<'callbackUrl' | 'error', string | string[]>>>;
}

export default async function SignInPage({ searchParams }: Props) {
  if (await findPageUser()) redirect('/studies');
  if (await awaitsSetUp()) redirect('/set-up');
  const t = await getTranslations('auth');
  const { callbackUrl, error } = await searchParams;
  const { NEXTAUTH_URL, OIDC_ISSUER, OIDC_NAME } = env();
  const target = safeRedirect(typeof callbackUrl === 'string' ? callbackUrl : '/studies', NEXTAUTH_URL);
  return (
    <main className="grid min-h-dvh place-items-center bg-sunken p-4">
      <div className="w-full max-w-sm rounded-lg border border-line bg-surface p-7">
        <Brand />
        <h1 className="pt-2 text-xl font-semibold">{t('title')}</h1>
        <p className="pb-5 text-ink-2">{t('intro')}</p>
        {OIDC_ISSUER !== undefined && (
          <>
            {error !== undefined && (
              <div className="pb-4">
                <Notice tone="bad" alert>
                  {t('providerFailed', { name: OIDC_NAME })}
                </Notice>
              </div>
            )}
            <ProviderButton name={OIDC_NAME} target={target} />
          </>
        )}
        <SignInForm target={target} />
        <p className="pt-5 text-xs">
          <Link href="/forgotten-password" className="text-accent underline-offset-2 hover:underline">
            {t('forgotten')}
          </Link>
        </p>
        <p className="pt-3 text-xs">
          <LanguageSwitch>{t('switchLanguage')}</LanguageSwitch>
        </p>
        <div className="mt-5 border-t border-line pt-3">
          <LegalLinks />
        </div>
      </div>
    </main>
  );
}
