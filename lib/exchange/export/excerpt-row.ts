import type { AnchorState } from '@/lib/core/text/reanchor';
import type { Locale } from '@/lib/i18n/locale';

/** Whether a document holds the words as they were said, or somebody's notes of them. */
export type Wording = 'VERBATIM' | 'NOTES';

/** How the words may be used by those who hear of them, as far as the participants agreed: other excerpts do not leave. */
type PermittedUse = 'VERBATIM' | 'PARAPHRASE';

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
  /** Empty where a paraphrase alone is permitted. */
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
  consent: PermittedUse;
  /** Whether the quote still stands in the text: `start` and `end` of a changed or lost one are where it stood. */
  state: AnchorState;
  /** Whether its coder marked it as a quote to come back to. */
  keyQuote: 'YES' | 'NO';
  /** How much the excerpt says of the theme, 0 to 100; null when its coder does not say. */
  weight: number | null;
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
  'consent',
  'state',
  'keyQuote',
  'weight',
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
    consent: 'Uso consentito',
    state: 'Stato nel testo',
    keyQuote: 'Citazione chiave',
    weight: 'Peso',
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
    consent: 'Permitted use',
    state: 'State in the text',
    keyQuote: 'Key quote',
    weight: 'Weight',
  },
};

/** Of the columns that hold one of a few values. */
const VALUE_WORDS = {
  wording: {
    it: { VERBATIM: 'testuale', NOTES: 'appunti' },
    en: { VERBATIM: 'verbatim', NOTES: 'notes' },
  },
  consent: {
    it: { VERBATIM: 'testuale', PARAPHRASE: 'solo parafrasi' },
    en: { VERBATIM: 'verbatim', PARAPHRASE: 'paraphrase only' },
  },
  state: {
    it: { EXACT: 'invariato', MOVED: 'spostato', CHANGED: 'modificato', LOST: 'perduto' },
    en: { EXACT: 'unchanged', MOVED: 'moved', CHANGED: 'changed', LOST: 'lost' },
  },
  keyQuote: {
    it: { YES: 'sì', NO: 'no' },
    en: { YES: 'yes', NO: 'no' },
  },
} satisfies { [C in ExcerptColumn]?: Record<Locale, Record<ExcerptRow[C] & string, string>> };

type WordColumn = keyof typeof VALUE_WORDS;

export function columnName(column: ExcerptColumn, locale: Locale): string {
  return COLUMN_NAMES[locale][column];
}

/** The words that a column writes for its values, by value; null for a column that writes the values themselves. */
export function valueWords(column: ExcerptColumn, locale: Locale): Record<string, string> | null {
  return column in VALUE_WORDS ? VALUE_WORDS[column as WordColumn][locale] : null;
}

/** The value that a column writes as `word`. */
export function valueOfWord<C extends WordColumn>(
  column: C,
  word: string,
  locale: Locale,
): ExcerptRow[C] | undefined {
  const found = Object.entries(VALUE_WORDS[column][locale]).find(([, written]) => written === word);
  return found?.[0] as ExcerptRow[C] | undefined;
}

/** What stands in a cell: the value itself, never localised but for those that are one of a few. */
export function cellValue(row: ExcerptRow, column: ExcerptColumn, locale: Locale): string | number | null {
  const value = row[column];
  return valueWords(column, locale)?.[String(value)] ?? value;
}
