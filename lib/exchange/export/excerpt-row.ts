import type { Locale } from '@/lib/i18n/locale';

/** Whether a document holds the words as they were said, or somebody's notes of them. */
export const WORDINGS = ['VERBATIM', 'NOTES'] as const;
export type Wording = (typeof WORDINGS)[number];

/** One coding of an excerpt, as every export of excerpts gives it. */
export interface ExcerptRow {
  study: string;
  /** Labels of its cases joined by ` | `; empty while it is to be assigned. */
  caseLabels: string;
  interviewNumber: number | null;
  /** `(Int. 3)` or `(Doc. 2)`. */
  citation: string;
  wording: Wording;
  document: string;
  speaker: string | null;
  /** Names from the root to the theme joined by ` > `. */
  themePath: string;
  theme: string;
  quote: string;
  memo: string;
  coder: string;
  /** ISO 8601, UTC. */
  codedAt: string;
  /** Code points from the beginning of the document's text. */
  start: number;
  /** Code points; the first one after the quote. */
  end: number;
  documentSha256: string;
}

export type ExcerptColumn = keyof ExcerptRow;

export const CASE_SEPARATOR = ' | ';
export const THEME_SEPARATOR = ' > ';

/** The order of the columns in CSV and XLSX. */
export const EXCERPT_COLUMNS = [
  'study',
  'caseLabels',
  'interviewNumber',
  'citation',
  'wording',
  'document',
  'speaker',
  'themePath',
  'theme',
  'quote',
  'memo',
  'coder',
  'codedAt',
  'start',
  'end',
  'documentSha256',
] as const satisfies readonly ExcerptColumn[];

/** Scripts outside read files by these names: a name is not changed once released. */
const COLUMN_NAMES: Record<Locale, Record<ExcerptColumn, string>> = {
  it: {
    study: 'Studio',
    caseLabels: 'Casi',
    interviewNumber: 'Numero intervista',
    citation: 'Rinvio',
    wording: 'Forma del testo',
    document: 'Documento',
    speaker: 'Chi parla',
    themePath: 'Percorso del tema',
    theme: 'Tema',
    quote: 'Brano',
    memo: 'Memo',
    coder: 'Codificato da',
    codedAt: 'Codificato il',
    start: 'Inizio',
    end: 'Fine',
    documentSha256: 'SHA-256 del documento',
  },
  en: {
    study: 'Study',
    caseLabels: 'Cases',
    interviewNumber: 'Interview number',
    citation: 'Citation',
    wording: 'Wording',
    document: 'Document',
    speaker: 'Speaker',
    themePath: 'Theme path',
    theme: 'Theme',
    quote: 'Quote',
    memo: 'Memo',
    coder: 'Coder',
    codedAt: 'Coded at',
    start: 'Start',
    end: 'End',
    documentSha256: 'Document SHA-256',
  },
};

const WORDING_WORDS: Record<Locale, Record<Wording, string>> = {
  it: { VERBATIM: 'testuale', NOTES: 'appunti' },
  en: { VERBATIM: 'verbatim', NOTES: 'notes' },
};

export function columnName(column: ExcerptColumn, locale: Locale): string {
  return COLUMN_NAMES[locale][column];
}

export function wordingWord(wording: Wording, locale: Locale): string {
  return WORDING_WORDS[locale][wording];
}

/** What stands in a cell: the value itself, never localised but for the word of the wording. */
export function cellValue(row: ExcerptRow, column: ExcerptColumn, locale: Locale): string | number | null {
  return column === 'wording' ? wordingWord(row.wording, locale) : row[column];
}
