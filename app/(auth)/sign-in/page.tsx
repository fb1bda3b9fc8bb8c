import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { LanguageSwitch } from '@/components/auth/language-switch';
import { SignInForm } from '@/components/auth/sign-in-form';
import { Brand } from '@/components/shell/brand';
import { currentUser } from '@/lib/auth';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth'))('title') };
}

interface Props {
  searchParams: Promise<{ callbackUrl?: string | string[] }>;
}

export default async function SignInPage({ searchParams }: Props) {
  if (await currentUser()) redirect('/studies');
  const t = await getTranslations('auth');
  const { callbackUrl } = await searchParams;
  return (
    <main className="grid min-h-dvh place-items-center bg-sunken p-4">
      <div className="w-full max-w-sm rounded-lg border border-line bg-surface p-7">
        <Brand />
        <h1 className="pt-2 text-xl font-semibold">{t('title')}</h1>
        <p className="pb-5 text-ink-2">{t('intro')}</p>
        <SignInForm callbackUrl={typeof callbackUrl === 'string' ? callbackUrl : '/studies'} />
        <p className="pt-5 text-xs text-ink-2">{t('forgotten')}</p>
        <p className="pt-3 text-xs">
          <LanguageSwitch>{t('switchLanguage')}</LanguageSwitch>
        </p>
      </div>
    </main>
  );
}
