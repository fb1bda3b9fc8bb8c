import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { LanguageSwitch } from '@/components/auth/language-switch';
import { LegalLinks } from '@/components/legal/legal-links';
import { Brand } from '@/components/shell/brand';

interface EntryCardProps {
  title: string;
  /** Whoever is, has a language in their profile. */
  signedIn?: boolean;
  children: ReactNode;
}

/** A page outside the application: one thing to do, in the middle. */
export function EntryCard({ title, signedIn, children }: EntryCardProps) {
  const t = useTranslations('auth');
  return (
    <main className="grid min-h-dvh place-items-center bg-sunken p-4">
      <div className="w-full max-w-md rounded-lg border border-line bg-surface p-7">
        <Brand />
        <h1 className="pt-2 pb-1 text-xl font-semibold">{title}</h1>
        {children}
        {!signedIn && (
          <p className="pt-5 text-xs">
            <LanguageSwitch>{t('switchLanguage')}</LanguageSwitch>
          </p>
        )}
        <div className="mt-5 border-t border-line pt-3">
          <LegalLinks />
        </div>
      </div>
    </main>
  );
}
