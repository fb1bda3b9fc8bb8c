import 'server-only';
import { Readable } from 'node:stream';
import type { StudyAccess } from '@/lib/access/door';
import { requireAbility } from '@/lib/access/door';
import { flattenThemes, themePath } from '@/lib/core/coding/theme-tree';
import { db } from '@/lib/db';
import { byCaseOrder } from '@/lib/domain/cases/case-view';
import { describeFilter } from '@/lib/domain/excerpts/describe-filter';
import { exportCsv } from '@/lib/domain/excerpts/export-csv';
import { exportRowsSql, readRows } from '@/lib/domain/excerpts/export-rows';
import { resolveFilter } from '@/lib/domain/excerpts/resolve-filter';
import type { ExcerptFilter } from '@/lib/domain/excerpts/schema';
import { THEME_SEPARATOR, type ExcerptRow } from '@/lib/exchange/export/excerpt-row';
import { defaultDelimiter, type CsvDelimiter } from '@/lib/exchange/export/excerpts-csv';
import { excerptsDocx, MAX_DOCX_CODINGS } from '@/lib/exchange/export/excerpts-docx';
import { excerptsXlsx } from '@/lib/exchange/export/excerpts-xlsx';
import type { Locale } from '@/lib/i18n/locale';

export interface ExportOptions {
  format: 'csv' | 'xlsx' | 'docx';
  locale: Locale;
  /** Of CSV; the one of the reader's spreadsheet when left out. */
  delimiter?: CsvDelimiter | undefined;
  /** Of DOCX. */
  groupBy?: 'theme' | 'case' | undefined;
}

export interface ExportedFile {
  name: string;
  mediaType: string;
  content: Readable;
}

const MEDIA_TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

const FILE_WORD: Record<Locale, string> = { it: 'brani', en: 'excerpts' };

/** The codings that a filter leaves, as a file. Throws `export.too-many-for-docx` before anything is written. */
export async function exportExcerpts(
  access: StudyAccess,
  filter: ExcerptFilter,
  options: ExportOptions,
): Promise<ExportedFile> {
  requireAbility(access, 'excerpts:export');
  const { format, locale } = options;
  const rowsSql = exportRowsSql(await resolveFilter(access, filter));
  const day = new Date().toISOString().slice(0, 10);
  return {
    name: `${access.slug}-${FILE_WORD[locale]}-${day}.${format}`,
    mediaType: MEDIA_TYPES[format],
    content: await contentOf(access, filter, rowsSql, options),
  };
}

async function contentOf(
  access: StudyAccess,
  filter: ExcerptFilter,
  rowsSql: string,
  { format, locale, delimiter = defaultDelimiter(locale), groupBy = 'theme' }: ExportOptions,
): Promise<Readable> {
  if (format === 'csv') return exportCsv(rowsSql, locale, delimiter);
  if (format === 'xlsx') return excerptsXlsx(readRows(rowsSql), { locale });
  const [rows, study, filterLines, groupOrder] = await Promise.all([
    firstRows(rowsSql, MAX_DOCX_CODINGS + 1),
    db.study.findUniqueOrThrow({ where: { id: access.studyId }, select: { title: true } }),
    describeFilter(access, filter, locale),
    groupBy === 'theme' ? themeOrder(access) : caseOrder(access),
  ]);
  const cover = { locale, study: study.title, filter: filterLines, date: new Date(), groupBy, groupOrder };
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
