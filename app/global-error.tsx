'use client';

import './globals.css';
import { NextIntlClientProvider } from 'next-intl';
import { useSyncExternalStore } from 'react';
import { FailurePage } from '@/components/failure/failure-page';
import { LOCALE_COOKIE, LOCALES, isLocale, preferredLocale, type Locale } from '@/lib/i18n/locale';
import en from '@/messages/en/failure.json';
import it from '@/messages/it/failure.json';

const MESSAGES = { it, en };
const never = () => () => undefined;

/** The server that would have said the reader's language is what failed. */
function localeOfBrowser(): Locale {
  const cookie = new RegExp(`(?:^|; )${LOCALE_COOKIE}=(\\w+)`).exec(document.cookie)?.[1];
  return isLocale(cookie) ? cookie : preferredLocale(navigator.languages.join(','));
}

/** When the layout itself could not be made. As long as no script has run the page speaks both languages. */
export default function GlobalErrorPage({ error }: { error: Error & { digest?: string } }) {
  const locale = useSyncExternalStore(never, localeOfBrowser, () => null);
  return (
    <html lang={locale ?? 'it'}>
      <body>
        {(locale ? [locale] : LOCALES).map((each) => (
          <main key={each} lang={each}>
            <NextIntlClientProvider
              locale={each}
              messages={{ failure: MESSAGES[each] }}
              timeZone="Europe/Rome"
            >
              <FailurePage digest={error.digest} />
            </NextIntlClientProvider>
          </main>
        ))}
      </body>
    </html>
  );
}
