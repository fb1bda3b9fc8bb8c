import { PageBreak, Paragraph, type ParagraphChild } from 'docx';
import { AppError } from '@/lib/errors';
import type { Locale } from '@/lib/i18n/locale';
import { CASE_SEPARATOR, type ExcerptRow } from './excerpt-row';
import { EXCERPT_WORDS, quoted, withheld } from './excerpt-words';
import { leftOutLines, NOTHING_LEFT_OUT, type LeftOut } from './left-out';
import {
  excerptKey,
  groupByCase,
  groupByInterview,
  groupByTheme,
  type ExcerptEntry,
  type ExcerptGroup,
} from './excerpt-groups';
import { headingOf, longDate, paragraph, readerDocument, STYLE, textRuns } from './reader-document';

/** Some 1,000 pages; the library builds the whole document in one go, about 0.2 ms a coding. */
export const MAX_DOCX_CODINGS = 10_000;

export interface ExcerptsDocxOptions {
  locale: Locale;
  study: string;
  /** What was asked for, in the reader's words: `Tema: Accesso ai servizi`. Empty: everything. */
  filter: string[];
  date: Date;
  leftOut?: LeftOut;
  groupBy: 'theme' | 'case' | 'interview';
  /** Theme paths or case labels as they should follow each other; those not named come after, by alphabet. */
  groupOrder?: readonly string[];
  timeZone?: string;
}

/**
 * Writes excerpts as a document to read: a cover, then the quotes with their citations under headings of themes or
 * cases. Notes stand without quotation marks and say that they are notes.
 *
 * @throws AppError `export.too-many-for-docx` (value `limit`)
 */
export async function excerptsDocx(
  rows: readonly ExcerptRow[],
  options: ExcerptsDocxOptions,
): Promise<Buffer> {
  if (rows.length > MAX_DOCX_CODINGS) {
    throw new AppError('too-large', 'export.too-many-for-docx', { values: { limit: MAX_DOCX_CODINGS } });
  }
  const { locale, study, groupBy, groupOrder = [] } = options;
  const groups = GROUPED[groupBy](rows, groupOrder);
  const children = [...cover(rows, options), ...groupParagraphs(groups, options)];
  return readerDocument({ title: `${EXCERPT_WORDS[locale].title} – ${study}`, locale, children });
}

const GROUPED = { theme: groupByTheme, case: groupByCase, interview: groupByInterview };

function cover(rows: readonly ExcerptRow[], options: ExcerptsDocxOptions): Paragraph[] {
  const { locale, study, filter, date, leftOut = NOTHING_LEFT_OUT, timeZone } = options;
  const words = EXCERPT_WORDS[locale];
  const filterLines = filter.length > 0 ? filter : [words.everything];
  const details = [
    longDate(date, locale, timeZone),
    words.counts(rows.length, new Set(rows.map(excerptKey)).size),
    ...(rows.some((row) => row.wording === 'NOTES') ? [words.notesOnCover] : []),
    ...(rows.some((row) => row.consent === 'PARAPHRASE') ? [words.paraphraseOnCover] : []),
    ...leftOutLines(leftOut, locale),
  ];
  return [
    paragraph(textRuns(words.title), STYLE.title),
    paragraph(textRuns(study, { bold: true })),
    ...filterLines.map((line) => paragraph(textRuns(line))),
    ...details.map((line) => paragraph(textRuns(line), STYLE.detail)),
    new Paragraph({ children: [new PageBreak()] }),
  ];
}

/** Headings of the levels of a path are written when they change, so that a branch is headed once. */
function groupParagraphs(groups: ExcerptGroup[], options: ExcerptsDocxOptions): Paragraph[] {
  let previous: readonly string[] = [];
  return groups.flatMap(({ path, entries }) => {
    const shared = sharedLength(previous, path);
    previous = path;
    const titles = path.length > 0 ? path : [EXCERPT_WORDS[options.locale].toBeAssigned];
    const headings = titles
      .slice(shared)
      .map((title, index) => headingOf(textRuns(title), shared + index + 1));
    return [...headings, ...entries.flatMap((entry) => entryParagraphs(entry, options))];
  });
}

function sharedLength(one: readonly string[], other: readonly string[]): number {
  const difference = other.findIndex((part, index) => part !== one[index]);
  return difference === -1 ? other.length : difference;
}

function entryParagraphs(entry: ExcerptEntry, options: ExcerptsDocxOptions): Paragraph[] {
  const { row } = entry;
  const { locale, groupBy } = options;
  const words = EXCERPT_WORDS[locale];
  const quote: ParagraphChild[] = [
    ...textRuns(row.consent === 'PARAPHRASE' ? withheld(locale) : quoted(row.quote, row.wording, locale)),
    ...textRuns(` ${row.citation}`),
  ];
  const cases = row.caseLabels === '' ? words.toBeAssigned : row.caseLabels.split(CASE_SEPARATOR).join(', ');
  const details = [
    ...(row.wording === 'NOTES' ? [words.notes] : []),
    ...(row.keyQuote === 'YES' ? [words.keyQuote] : []),
    ...(row.state === 'CHANGED' ? [words.changed] : []),
    ...(row.state === 'LOST' ? [words.lost] : []),
    ...(row.speaker === null ? [] : [`${words.speaker}: ${row.speaker}`]),
    row.document,
    ...(groupBy === 'theme' && row.weight !== null ? [words.weight(row.weight)] : []),
    groupBy === 'theme' ? `${words.cases}: ${cases}` : `${words.themes}: ${weightedThemes(entry, locale)}`,
  ];
  return [
    paragraph(quote, STYLE.quote),
    paragraph(textRuns(details.join(' · ')), STYLE.detail),
    ...(row.memo === ''
      ? []
      : [paragraph(textRuns(`${words.memo}: ${row.memo}`, { italics: true }), STYLE.detail)]),
  ];
}

function weightedThemes({ themePaths, weights }: ExcerptEntry, locale: Locale): string {
  return themePaths
    .map((path, i) => {
      const weight = weights[i] ?? null;
      return weight === null ? path : `${path} (${EXCERPT_WORDS[locale].weight(weight)})`;
    })
    .join('; ');
}
