import { createTranslator } from 'next-intl';
import type { Locale } from '@/lib/i18n/locale';
import { messagesOf } from '@/lib/i18n/messages';

/** The words of mails, in the language of who receives them. */
export function mailWords(locale: Locale) {
  return createTranslator({
    locale,
    timeZone: 'Europe/Rome',
    messages: messagesOf(locale),
    namespace: 'mail',
  });
}
