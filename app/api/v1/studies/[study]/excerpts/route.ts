import { getLocale } from 'next-intl/server';
import { EXPORT_MEDIA_TYPES, exportExcerpts } from '@/lib/domain/excerpts/export-excerpts';
import { excerptPageShape, listExcerpts } from '@/lib/domain/excerpts/list-excerpts';
import { excerptsQuery } from '@/lib/domain/excerpts/schema';
import { okOrFile } from '@/lib/http/answer';
import { fileStream } from '@/lib/http/file-stream';
import { studyRoute } from '@/lib/http/route';

export const GET = studyRoute({
  summary: 'List or export excerpts',
  ability: 'study:read',
  query: excerptsQuery,
  response: okOrFile(excerptPageShape, ...Object.values(EXPORT_MEDIA_TYPES)),
  handler: async (access, { query: { format = 'json', cursor, limit, delimiter, groupBy, ...filter } }) => {
    if (format === 'json') return listExcerpts(access, filter, { cursor, limit });
    return fileStream(
      await exportExcerpts(access, filter, { format, locale: await getLocale(), delimiter, groupBy }),
    );
  },
});
