import type { ThemeComparison } from '@/lib/core/codebook/compare-codebooks';
import { THEME_TEXTS, type ThemeText } from '@/lib/core/codebook/theme-changes';
import type { Locale } from '@/lib/i18n/locale';
import { guardCell } from '../spreadsheet-guard';

/** The words of the file: here, so that exporters stay pure. */
interface ComparisonWords {
  theme: string;
  changes: string;
  placeBefore: string;
  placeNow: string;
  excerptsBefore: string;
  excerptsNow: string;
  before: string;
  now: string;
  kinds: Record<ThemeComparison['kinds'][number], string>;
  texts: Record<ThemeText, string>;
}

export const COMPARISON_WORDS: Record<Locale, ComparisonWords> = {
  it: {
    theme: 'Tema',
    changes: 'Che cosa è cambiato',
    placeBefore: 'Posto prima',
    placeNow: 'Posto ora',
    excerptsBefore: 'Brani prima',
    excerptsNow: 'Brani ora',
    before: 'prima',
    now: 'ora',
    kinds: {
      added: 'aggiunto',
      gone: 'non più in uso',
      merged: 'unito a un altro',
      renamed: 'rinominato',
      moved: 'spostato',
      redefined: 'ridefinito',
      recoloured: 'ricolorato',
    },
    texts: {
      name: 'Nome',
      translatedName: 'Nome nell’altra lingua',
      definition: 'Definizione',
      whenToUse: 'Quando usarlo',
      whenNotToUse: 'Quando non usarlo',
      example: 'Esempio',
    },
  },
  en: {
    theme: 'Theme',
    changes: 'What changed',
    placeBefore: 'Place before',
    placeNow: 'Place now',
    excerptsBefore: 'Excerpts before',
    excerptsNow: 'Excerpts now',
    before: 'before',
    now: 'now',
    kinds: {
      added: 'added',
      gone: 'no longer in use',
      merged: 'merged into another',
      renamed: 'renamed',
      moved: 'moved',
      redefined: 'redefined',
      recoloured: 'recoloured',
    },
    texts: {
      name: 'Name',
      translatedName: 'Name in the other language',
      definition: 'Definition',
      whenToUse: 'When to use it',
      whenNotToUse: 'When not to use it',
      example: 'Example',
    },
  },
};

const SEPARATOR = ' › ';

/**
 * A comparison of two codebooks as CSV, a theme a row, with the texts of both beside each other; in UTF-8 with the mark by
 * which spreadsheets know it, delimited as they expect in that language.
 */
export function comparisonCsv(themes: readonly ThemeComparison[], locale: Locale): string {
  const words = COMPARISON_WORDS[locale];
  const delimiter = locale === 'it' ? ';' : ',';
  const header = [
    words.theme,
    words.changes,
    words.placeBefore,
    words.placeNow,
    words.excerptsBefore,
    words.excerptsNow,
    ...THEME_TEXTS.flatMap((text) => [
      `${words.texts[text]} (${words.before})`,
      `${words.texts[text]} (${words.now})`,
    ]),
  ];
  const rows = themes.map(({ kinds, former, now }) => [
    (now ?? former)?.name ?? '',
    kinds.map((kind) => words.kinds[kind]).join(', '),
    former?.above.join(SEPARATOR) ?? '',
    now?.above.join(SEPARATOR) ?? '',
    `${former?.excerpts ?? ''}`,
    `${now?.excerpts ?? ''}`,
    ...THEME_TEXTS.flatMap((text) => [former?.[text] ?? '', now?.[text] ?? '']),
  ]);
  const lines = [header, ...rows].map((cells) => cells.map(cell).join(delimiter));
  return `\uFEFF${lines.join('\n')}\n`;
}

function cell(text: string): string {
  const guarded = guardCell(text);
  return /[",;\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
