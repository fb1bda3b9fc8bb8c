import { getLocale } from 'next-intl/server';
import { codebookExportQuery } from '@/lib/domain/themes/codebook-files';
import { CODEBOOK_MEDIA_TYPES, exportCodebook } from '@/lib/domain/themes/export-codebook';
import { file } from '@/lib/http/answer';
import { fileStream } from '@/lib/http/file-stream';
import { studyRoute } from '@/lib/http/route';

export const GET = studyRoute({
  summary: 'Export the themes as a spreadsheet or a REFI-QDA codebook',
  ability: 'excerpts:export',
  query: codebookExportQuery,
  response: file(...Object.values(CODEBOOK_MEDIA_TYPES)),
  handler: async (access, { query }) =>
    fileStream(await exportCodebook(access, { ...query, locale: await getLocale() })),
});
