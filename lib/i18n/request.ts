import { getRequestConfig } from 'next-intl/server';
import { cookies, headers } from 'next/headers';
import { currentUser } from '@/lib/auth';
import { isLocale, LOCALE_COOKIE, preferredLocale, type Locale } from '@/lib/i18n/locale';
import { messagesOf } from '@/lib/i18n/messages';

/** Profile, then cookie, then what the browser asks for, then Italian. */
async function localeOfRequest(): Promise<Locale> {
  // Who cannot be told who they are is still told so in a language.
  const user = await currentUser().catch(() => null);
  if (user?.locale) return user.locale;
  const cookie = (await cookies()).get(LOCALE_COOKIE)?.value;
  if (isLocale(cookie)) return cookie;
  return preferredLocale((await headers()).get('accept-language') ?? '');
}

export default getRequestConfig(async () => {
  const locale = await localeOfRequest();
  return { locale, timeZone: 'Europe/Rome', messages: messagesOf(locale) };
});
