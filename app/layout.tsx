import '@fontsource-variable/inter';
import '@fontsource-variable/source-serif-4';
import './globals.css';
import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getLocale, getTranslations } from 'next-intl/server';
import { cookies } from 'next/headers';
import type { CSSProperties, ReactNode } from 'react';
import { Toaster } from 'sonner';
import { isColorScheme, SCHEME_COOKIE } from '@/components/shell/color-scheme';

export const metadata: Metadata = { title: { default: 'Sinossi', template: '%s · Sinossi' } };

/** The toaster's own names for our colours, which know light from dark. */
const TOAST_COLORS = {
  '--normal-bg': 'var(--surface)',
  '--normal-border': 'var(--line)',
  '--normal-text': 'var(--ink)',
  '--gray2': 'var(--sunken)',
  '--gray5': 'var(--line)',
} as CSSProperties;

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('app')]);
  const scheme = (await cookies()).get(SCHEME_COOKIE)?.value;
  return (
    <html lang={locale} data-theme={isColorScheme(scheme) ? scheme : undefined}>
      <body>
        <NextIntlClientProvider>{children}</NextIntlClientProvider>
        <Toaster
          position="bottom-center"
          closeButton
          containerAriaLabel={t('messages')}
          toastOptions={{ className: 'font-sans', closeButtonAriaLabel: t('closeMessage') }}
          style={TOAST_COLORS}
        />
      </body>
    </html>
  );
}
