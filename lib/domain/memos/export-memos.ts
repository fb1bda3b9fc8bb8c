import 'server-only';
import { Readable } from 'node:stream';
import { requireAbility, type StudyAccess } from '@/lib/access/door';
import { themeName } from '@/lib/core/coding/theme-name';
import { db } from '@/lib/db';
import { consentOfExcerpts } from '@/lib/domain/consents/consent-of-excerpts';
import { describeFilter } from '@/lib/domain/excerpts/describe-filter';
import { readMemos } from '@/lib/domain/memos/list-memos';
import type { MemoView } from '@/lib/domain/memos/memo-view';
import type { MemoFilter } from '@/lib/domain/memos/schema';
import { defaultDelimiter, type CsvDelimiter } from '@/lib/exchange/export/excerpts-csv';
import { MEMO_WORDS, type ExportedMemo } from '@/lib/exchange/export/memo-row';
import { memoCsvLine, memosCsvHeader } from '@/lib/exchange/export/memos-csv';
import { MAX_DOCX_MEMOS, memosDocx } from '@/lib/exchange/export/memos-docx';
import type { Locale } from '@/lib/i18n/locale';

interface ExportOptions {
  format: 'csv' | 'docx';
  locale: Locale;
  /** Of CSV; the one of the reader's spreadsheet when left out. */
  delimiter?: CsvDelimiter | undefined;
}

export const MEMO_MEDIA_TYPES = {
  csv: 'text/csv; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

const FILE_WORD: Record<Locale, string> = { it: 'memo', en: 'memos' };

/**
 * The memos that a filter leaves, as a file. They are the team's words and leave whole; the quote of an excerpt leaves as
 * far as consent lets it. Throws `export.too-many-memos-for-docx` before anything is written.
 */
export async function exportMemos(access: StudyAccess, filter: MemoFilter, options: ExportOptions) {
  requireAbility(access, 'excerpts:export');
  const { format, locale } = options;
  const day = new Date().toISOString().slice(0, 10);
  return {
    name: `${access.slug}-${FILE_WORD[locale]}-${day}.${format}`,
    mediaType: MEMO_MEDIA_TYPES[format],
    content: await contentOf(access, filter, options),
  };
}

async function contentOf(
  access: StudyAccess,
  filter: MemoFilter,
  { format, locale, delimiter = defaultDelimiter(locale) }: ExportOptions,
): Promise<Readable> {
  if (format === 'csv') {
    // asked once before the answer begins, so that what is wrong with the filter can still be said
    const memos = exportedMemos(access, filter, locale);
    const first = await memos.next();
    return Readable.from(csvLines(first, memos, { locale, delimiter }), { objectMode: false });
  }
  const memos: ExportedMemo[] = [];
  for await (const batch of exportedMemos(access, filter, locale)) {
    memos.push(...batch);
    if (memos.length > MAX_DOCX_MEMOS) break;
  }
  const [study, lines] = await Promise.all([
    db.study.findUniqueOrThrow({ where: { id: access.studyId }, select: { title: true } }),
    filterLines(access, filter, locale),
  ]);
  const cover = { locale, study: study.title, filter: lines, date: new Date() };
  return Readable.from([await memosDocx(memos, cover)]);
}

async function* csvLines(
  first: IteratorResult<ExportedMemo[]>,
  rest: AsyncGenerator<ExportedMemo[]>,
  options: { locale: Locale; delimiter: CsvDelimiter },
): AsyncGenerator<Buffer> {
  yield Buffer.from(memosCsvHeader(options));
  for (let batch = first; !batch.done; batch = await rest.next())
    yield Buffer.from(batch.value.map((memo) => memoCsvLine(memo, options)).join(''));
}

async function* exportedMemos(
  access: StudyAccess,
  filter: MemoFilter,
  locale: Locale,
): AsyncGenerator<ExportedMemo[]> {
  for await (const memos of readMemos(access, filter)) {
    const ofExcerpts = memos.filter(({ kind }) => kind === 'EXCERPT').map(({ id }) => id);
    const consents = await consentOfExcerpts(access, ofExcerpts);
    yield memos.map((memo) => ({
      ...exported(memo, access, locale),
      quote:
        memo.quote === null || memo.document === null
          ? null
          : {
              words: memo.quote,
              wording: memo.document.wording,
              consent: consents.get(memo.id) ?? ('VERBATIM' as const),
            },
    }));
  }
}

function exported(memo: MemoView, { language }: StudyAccess, locale: Locale) {
  const { kind, title, content, text, author, document, theme, case: about } = memo;
  return {
    ...{ kind, title, content, text },
    author: author.name,
    updatedAt: new Date(memo.updatedAt),
    document: document?.title ?? '',
    citation: document?.citation ?? '',
    caseLabel: about ? `${about.code} ${about.title}` : '',
    theme: theme ? themeName(theme, locale, language) : '',
  };
}

async function filterLines(access: StudyAccess, filter: MemoFilter, locale: Locale): Promise<string[]> {
  const words = MEMO_WORDS[locale];
  const { kind, author, theme, case: about, document, q } = filter;
  const shared = await describeFilter(
    access,
    { theme, descendants: false, case: about, document, q },
    locale,
  );
  const writer =
    author &&
    (await db.member.findFirst({
      where: { studyId: access.studyId, userId: author },
      select: { user: { select: { name: true } } },
    }));
  return [
    ...(kind ? [`${words.columns.kind}: ${words.kind[kind]}`] : []),
    ...shared,
    ...(writer ? [`${words.columns.author}: ${writer.user.name}`] : []),
  ];
}
