import type { Locale } from '@/lib/i18n/locale';
import type { Wording } from './excerpt-row';

interface ExcerptWords {
  title: string;
  everything: string;
  counts: (codings: number, excerpts: number) => string;
  notesOnCover: string;
  notes: string;
  notesShort: string;
  unavailable: string;
  toBeAssigned: string;
  speaker: string;
  cases: string;
  themes: string;
  memo: string;
}

/** The words of exported documents; here and not among the interface's messages so that exporters stay pure. */
export const EXCERPT_WORDS: Record<Locale, ExcerptWords> = {
  it: {
    title: 'Brani',
    everything: 'Tutti i brani dello studio',
    counts: (codings, excerpts) =>
      `${count(codings, 'codifica', 'codifiche', 'it')} di ${count(excerpts, 'brano', 'brani', 'it')}`,
    notesOnCover: 'I brani senza virgolette vengono da appunti: non sono parole del testimone.',
    notes: 'appunti, non parole del testimone',
    notesShort: 'appunti',
    unavailable: 'brano non più disponibile',
    toBeAssigned: 'Da attribuire',
    speaker: 'Parla',
    cases: 'Casi',
    themes: 'Temi',
    memo: 'Memo',
  },
  en: {
    title: 'Excerpts',
    everything: 'All excerpts of the study',
    counts: (codings, excerpts) =>
      `${count(codings, 'coding', 'codings', 'en')} of ${count(excerpts, 'excerpt', 'excerpts', 'en')}`,
    notesOnCover:
      'Excerpts without quotation marks come from notes: they are not the words of the participant.',
    notes: 'notes, not the words of the participant',
    notesShort: 'notes',
    unavailable: 'excerpt no longer available',
    toBeAssigned: 'To be assigned',
    speaker: 'Speaker',
    cases: 'Cases',
    themes: 'Themes',
    memo: 'Memo',
  },
};

const QUOTATION_MARKS: Record<Locale, [string, string]> = { it: ['«', '»'], en: ['“', '”'] };

/** A quote in the quotation marks of the language; notes are not testimony and have none. */
export function quoted(quote: string, wording: Wording, locale: Locale): string {
  if (wording === 'NOTES') return quote;
  const [open, close] = QUOTATION_MARKS[locale];
  return `${open}${quote}${close}`;
}

function count(number: number, one: string, many: string, locale: Locale): string {
  return `${number.toLocaleString(locale)} ${number === 1 ? one : many}`;
}
