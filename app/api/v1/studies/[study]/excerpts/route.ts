import { getLocale } from 'next-intl/server';
import { exportExcerpts } from '@/lib/domain/excerpts/export-excerpts';
import { listExcerpts } from '@/lib/domain/excerpts/list-excerpts';
import { excerptsQuery } from '@/lib/domain/excerpts/schema';
import { fileStream } from '@/lib/http/file-stream';
import { studyRoute } from '@/lib/http/route';

export const GET = studyRoute({
  ability: 'study:read',
  query: excerptsQuery,
  handler: async (access, { query: { format = 'json', cursor, limit, delimiter, groupBy, ...filter } }) => {
    if (format === 'json') return listExcerpts(access, filter, { cursor, limit });
    return fileStream(
      await exportExcerpts(access, filter, { format, locale: await getLocale(), delimiter, groupBy }),
    );
  },
});
