import 'server-only';
import { Readable } from 'node:stream';
import type { Prisma } from '@/generated/prisma/client';
import type { StudyAccess } from '@/lib/access/door';
import { requireAbility } from '@/lib/access/door';
import { flattenThemes, themePath } from '@/lib/core/coding/theme-tree';
import { db } from '@/lib/db';
import { byCaseOrder } from '@/lib/domain/cases/case-view';
import { describeFilter } from '@/lib/domain/excerpts/describe-filter';
import { exportCsv } from '@/lib/domain/excerpts/export-csv';
import { codingsOf, readRows, rowsSqlOf } from '@/lib/domain/excerpts/export-rows';
import { countConsents, leftOutOf } from '@/lib/domain/excerpts/preview-export';
import { resolveFilter } from '@/lib/domain/excerpts/resolve-filter';
import type { ExcerptFilter } from '@/lib/domain/excerpts/schema';
import { THEME_SEPARATOR, type ExcerptRow } from '@/lib/exchange/export/excerpt-row';
import { defaultDelimiter, type CsvDelimiter } from '@/lib/exchange/export/excerpts-csv';
import { excerptsDocx, MAX_DOCX_CODINGS } from '@/lib/exchange/export/excerpts-docx';
import { excerptsXlsx } from '@/lib/exchange/export/excerpts-xlsx';
import { leftOutCount, type LeftOut } from '@/lib/exchange/export/left-out';
import type { Locale } from '@/lib/i18n/locale';

export interface ExportOptions {
  format: 'csv' | 'xlsx' | 'docx';
  locale: Locale;
  /** Of CSV; the one of the reader's spreadsheet when left out. */
  delimiter?: CsvDelimiter | undefined;
  /** Of DOCX. */
  groupBy?: 'theme' | 'case' | 'interview' | undefined;
}

export interface ExportedFile {
  name: string;
  mediaType: string;
  content: Readable;
}

export const EXPORT_MEDIA_TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

const FILE_WORD: Record<Locale, string> = { it: 'brani', en: 'excerpts' };
const LEFT_OUT_WORD: Record<Locale, string> = { it: 'esclusi', en: 'left-out' };

/** What is exported: the codings `c` of a condition, and what was asked for, in the reader's words. */
export interface ExportedCodings {
  codings: Prisma.Sql;
  /** Before that of the text: `…, `. */
  order?: Prisma.Sql;
  lines: () => Promise<string[]>;
}

/** The codings that a filter leaves, as a file: see `exportCodings`. */
export async function exportExcerpts(
  access: StudyAccess,
  filter: ExcerptFilter,
  options: ExportOptions,
): Promise<ExportedFile> {
  requireAbility(access, 'excerpts:export');
  const codings = codingsOf(await resolveFilter(access, filter));
  const lines = () => describeFilter(access, filter, options.locale);
  return exportCodings(access, { codings, lines }, options);
}

/**
 * Codings as a file, as far as consent lets them leave. What was left out is told in the document or on a sheet; CSV has no
 * place for it but its name. Throws `export.too-many-for-docx` before anything is written.
 */
export async function exportCodings(
  access: StudyAccess,
  exported: ExportedCodings,
  options: ExportOptions,
): Promise<ExportedFile> {
  requireAbility(access, 'excerpts:export');
  const { format, locale } = options;
  const leftOut = leftOutOf(await countConsents(access.studyId, exported.codings));
  const missing = leftOutCount(leftOut);
  const suffix = missing > 0 ? `-${LEFT_OUT_WORD[locale]}-${missing}` : '';
  const day = new Date().toISOString().slice(0, 10);
  return {
    name: `${access.slug}-${FILE_WORD[locale]}-${day}${suffix}.${format}`,
    mediaType: EXPORT_MEDIA_TYPES[format],
    content: await contentOf(access, exported, leftOut, options),
  };
}

async function contentOf(
  access: StudyAccess,
  { codings, order, lines }: ExportedCodings,
  leftOut: LeftOut,
  { format, locale, delimiter = defaultDelimiter(locale), groupBy = 'theme' }: ExportOptions,
): Promise<Readable> {
  const rowsSql = rowsSqlOf(access.studyId, codings, order);
  if (format === 'csv') return exportCsv(rowsSql, locale, delimiter);
  if (format === 'xlsx') return excerptsXlsx(readRows(rowsSql), { locale, leftOut });
  const [rows, study, filterLines, groupOrder] = await Promise.all([
    firstRows(rowsSql, MAX_DOCX_CODINGS + 1),
    db.study.findUniqueOrThrow({ where: { id: access.studyId }, select: { title: true } }),
    lines(),
    groupBy === 'theme' ? themeOrder(access) : groupBy === 'case' ? caseOrder(access) : [],
  ]);
  const date = new Date();
  const cover = { locale, study: study.title, filter: filterLines, date, leftOut, groupBy, groupOrder };
  return Readable.from([await excerptsDocx(rows, cover)]);
}

/** As many as the document may hold and one, so that it can refuse. */
async function firstRows(rowsSql: string, limit: number): Promise<ExcerptRow[]> {
  const rows: ExcerptRow[] = [];
  for await (const row of readRows(rowsSql)) if (rows.push(row) >= limit) break;
  return rows;
}

async function themeOrder({ studyId }: StudyAccess): Promise<string[]> {
  const themes = await db.theme.findMany({
    where: { studyId },
    select: { id: true, parentId: true, position: true, name: true },
  });
  return flattenThemes(themes).map(({ theme }) => themePath(themes, theme.id).join(THEME_SEPARATOR));
}

async function caseOrder({ studyId }: StudyAccess): Promise<string[]> {
  const cases = await db.case.findMany({
    where: { studyId },
    select: { code: true, title: true, position: true },
  });
  return cases.sort(byCaseOrder).map(({ code, title }) => `${code} ${title}`);
}
