import { PageBreak, Paragraph } from 'docx';
import { AppError } from '@/lib/errors';
import type { Locale } from '@/lib/i18n/locale';
import { EXCERPT_WORDS, quoted, withheld } from './excerpt-words';
import { MEMO_WORDS, type ExportedMemo } from './memo-row';
import { headingOf, longDate, paragraph, readerDocument, STYLE, textRuns } from './reader-document';
import { richTextDocx } from './rich-text-docx';

/** Some 500 pages. */
export const MAX_DOCX_MEMOS = 2_000;

interface MemosDocxOptions {
  locale: Locale;
  study: string;
  /** What was asked for, in the reader's words. Empty: everything. */
  filter: string[];
  date: Date;
  timeZone?: string;
}

/**
 * Writes memos as a document to read: a cover, then each under what it is about, in the order they are given.
 *
 * @throws AppError `export.too-many-memos-for-docx` (value `limit`)
 */
export async function memosDocx(memos: readonly ExportedMemo[], options: MemosDocxOptions): Promise<Buffer> {
  if (memos.length > MAX_DOCX_MEMOS) {
    throw new AppError('too-large', 'export.too-many-memos-for-docx', { values: { limit: MAX_DOCX_MEMOS } });
  }
  const { locale, study } = options;
  const children = [...cover(memos, options), ...memos.flatMap((memo) => memoParagraphs(memo, options))];
  return readerDocument({ title: `${MEMO_WORDS[locale].title} – ${study}`, locale, children });
}

function cover(memos: readonly ExportedMemo[], options: MemosDocxOptions): Paragraph[] {
  const { locale, study, filter, date, timeZone } = options;
  const words = MEMO_WORDS[locale];
  const lines = filter.length > 0 ? filter : [words.everything];
  return [
    paragraph(textRuns(words.title), STYLE.title),
    paragraph(textRuns(study, { bold: true })),
    ...lines.map((line) => paragraph(textRuns(line))),
    paragraph(textRuns(longDate(date, locale, timeZone)), STYLE.detail),
    paragraph(textRuns(words.count(memos.length)), STYLE.detail),
    new Paragraph({ children: [new PageBreak()] }),
  ];
}

function memoParagraphs(memo: ExportedMemo, { locale, timeZone }: MemosDocxOptions): Paragraph[] {
  const { title, author, updatedAt, content, quote } = memo;
  const { paragraphs } = richTextDocx(content, { citations: new Map(), locale });
  return [
    headingOf(textRuns(title || aboutWords(memo, locale)), 1),
    ...(title ? [paragraph(textRuns(aboutWords(memo, locale)), STYLE.detail)] : []),
    paragraph(textRuns(`${author}, ${longDate(updatedAt, locale, timeZone)}`), STYLE.detail),
    ...(quote ? [paragraph(textRuns(quoteWords(quote, locale)), STYLE.blockQuote)] : []),
    ...paragraphs,
  ];
}

/** `Cella: C1 Alta Valle × Accesso`. */
function aboutWords({ kind, document, citation, caseLabel, theme }: ExportedMemo, locale: Locale): string {
  const names = [`${citation} ${document}`.trim(), caseLabel, theme].filter((name) => name !== '');
  const word = MEMO_WORDS[locale].kind[kind];
  return names.length === 0 ? word : `${word}: ${names.join(' × ')}`;
}

function quoteWords({ words, wording, consent }: NonNullable<ExportedMemo['quote']>, locale: Locale): string {
  if (consent === 'PARAPHRASE') return withheld(locale, 'paraphraseOnly');
  if (consent !== 'VERBATIM') return withheld(locale, 'notQuotable');
  const said = quoted(words, wording, locale);
  return wording === 'NOTES' ? `${said} (${EXCERPT_WORDS[locale].notes})` : said;
}
