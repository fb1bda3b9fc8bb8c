'use client';

import { useLocale } from 'next-intl';
import { LOCALE_COOKIE } from '@/lib/i18n/locale';

/** For who is not signed in: the language is kept in a cookie. */
export function LanguageSwitch({ children }: { children: string }) {
  const other = useLocale() === 'it' ? 'en' : 'it';
  return (
    <button
      type="button"
      lang={other}
      className="text-accent underline-offset-2 hover:underline"
      onClick={() => {
        document.cookie = `${LOCALE_COOKIE}=${other}; path=/; max-age=31536000; samesite=lax`;
        window.location.reload();
      }}
    >
      {children}
    </button>
  );
}
