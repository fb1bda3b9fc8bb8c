import 'server-only';
import { Readable } from 'node:stream';
import type { StudyAccess } from '@/lib/access/door';
import { themePath } from '@/lib/core/coding/theme-tree';
import { db } from '@/lib/db';
import { listCountedThemes } from '@/lib/domain/themes/list-themes';
import { writeCodebookCsv } from '@/lib/exchange/codebook/write-codebook-csv';
import { writeQdc } from '@/lib/exchange/codebook/write-qdc';
import { defaultDelimiter } from '@/lib/exchange/export/excerpts-csv';
import { AppError } from '@/lib/errors';
import type { Locale } from '@/lib/i18n/locale';

export const CODEBOOK_MEDIA_TYPES = { csv: 'text/csv; charset=utf-8', qdc: 'application/xml' } as const;

interface Wish {
  format: 'csv' | 'qdc';
  locale: Locale;
  delimiter?: ';' | ',' | undefined;
}

/** The themes in use as a file. The ids go along: other programs keep them, and they are known again when it comes back. */
export async function exportCodebook(access: StudyAccess, { format, locale, delimiter }: Wish) {
  const live = (await listCountedThemes(access)).filter(({ archivedAt }) => archivedAt === null);
  if (live.length === 0) throw new AppError('conflict', 'codebookFile.empty');
  const notToUse = await readWhenNotToUse(access);
  const themes = live.map(({ counts, ...theme }) => ({
    ...theme,
    ...counts,
    whenNotToUse: notToUse.get(theme.id) ?? '',
    path: themePath(live, theme.id),
  }));
  const text =
    format === 'qdc'
      ? writeQdc(themes, access.language)
      : writeCodebookCsv(themes, locale, delimiter ?? defaultDelimiter(locale));
  return {
    name: `${access.slug}-${locale === 'it' ? 'temi' : 'themes'}.${format}`,
    mediaType: CODEBOOK_MEDIA_TYPES[format],
    content: Readable.from([Buffer.from(text)], { objectMode: false }),
  };
}

async function readWhenNotToUse({ studyId }: StudyAccess): Promise<Map<string, string>> {
  const rows = await db.theme.findMany({ where: { studyId }, select: { id: true, whenNotToUse: true } });
  return new Map(rows.map(({ id, whenNotToUse }) => [id, whenNotToUse]));
}
