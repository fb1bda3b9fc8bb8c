import '@fontsource-variable/inter';
import '@fontsource-variable/source-serif-4';
import './globals.css';
import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getLocale } from 'next-intl/server';
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { Toaster } from 'sonner';
import { isColorScheme, SCHEME_COOKIE } from '@/components/shell/color-scheme';

export const metadata: Metadata = { title: { default: 'Sinossi', template: '%s · Sinossi' } };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const locale = await getLocale();
  const scheme = (await cookies()).get(SCHEME_COOKIE)?.value;
  return (
    <html lang={locale} data-theme={isColorScheme(scheme) ? scheme : undefined}>
      <body>
        <NextIntlClientProvider>{children}</NextIntlClientProvider>
        <Toaster position="bottom-center" closeButton toastOptions={{ className: 'font-sans' }} />
      </body>
    </html>
  );
}
