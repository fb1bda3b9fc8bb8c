import type { Locale } from '@/lib/i18n/locale';
import type { Wording } from './excerpt-row';

interface ExcerptWords {
  title: string;
  everything: string;
  counts: (codings: number, excerpts: number) => string;
  notesOnCover: string;
  paraphraseOnCover: string;
  paraphraseOnly: string;
  notQuotable: string;
  notes: string;
  notesShort: string;
  keyQuote: string;
  weight: (weight: number) => string;
  changed: string;
  lost: string;
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
    paraphraseOnCover: 'Di alcuni brani mancano le parole: il testimone ha acconsentito alla sola parafrasi.',
    paraphraseOnly: 'parole non riportabili: il testimone ha acconsentito alla sola parafrasi',
    notQuotable: 'parole non riportabili: manca il consenso del testimone',
    notes: 'appunti, non parole del testimone',
    notesShort: 'appunti',
    keyQuote: 'citazione chiave',
    weight: (weight) => `peso ${String(weight)} su 100`,
    changed: 'il testo è stato corretto dopo: il brano è da rivedere',
    lost: 'non è più nel testo, che è stato corretto dopo',
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
    paraphraseOnCover:
      'Some excerpts stand without their words: the participant agreed to a paraphrase alone.',
    paraphraseOnly: 'words withheld: the participant agreed to a paraphrase alone',
    notQuotable: 'words withheld: there is no consent of the participant',
    notes: 'notes, not the words of the participant',
    notesShort: 'notes',
    keyQuote: 'key quote',
    weight: (weight) => `weight ${String(weight)} of 100`,
    changed: 'the text was corrected since: the excerpt is to be looked at',
    lost: 'no longer in the text, which was corrected since',
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

/** In the place of words that may not be quoted. */
export function withheld(locale: Locale, why: 'paraphraseOnly' | 'notQuotable' = 'paraphraseOnly'): string {
  return `[${EXCERPT_WORDS[locale][why]}]`;
}

function count(number: number, one: string, many: string, locale: Locale): string {
  return `${number.toLocaleString(locale)} ${number === 1 ? one : many}`;
}
