import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createTranslator } from 'next-intl';
import type { Locale } from '../lib/i18n/locale';
import type { Messages } from '../lib/i18n/messages';

function read(language: Locale): Messages {
  const folder = path.resolve(import.meta.dirname, '../messages', language);
  const areas = readdirSync(folder).map((file) => [
    path.basename(file, '.json'),
    JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as unknown,
  ]);
  return Object.fromEntries(areas) as Messages;
}

/** The application's words, as somebody who uses it in that language sees them. */
export const wordsIn = (language: Locale) =>
  createTranslator({ locale: language, timeZone: 'Europe/Rome', messages: read(language) });

export type Words = ReturnType<typeof wordsIn>;
