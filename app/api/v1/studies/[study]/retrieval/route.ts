import { getLocale } from 'next-intl/server';
import { EXPORT_MEDIA_TYPES } from '@/lib/domain/excerpts/export-excerpts';
import { exportRetrieved } from '@/lib/domain/retrieval/export-retrieved';
import { retrievedPageShape } from '@/lib/domain/retrieval/list-retrieved';
import { retrieve } from '@/lib/domain/retrieval/retrieve';
import { retrievalBody, retrievalQuery } from '@/lib/domain/retrieval/schema';
import { ok, okOrFile } from '@/lib/http/answer';
import { fileStream } from '@/lib/http/file-stream';
import { studyRoute } from '@/lib/http/route';

export const GET = studyRoute({
  summary: 'List or export the excerpts that meet a query',
  ability: 'study:read',
  query: retrievalQuery,
  response: okOrFile(retrievedPageShape, ...Object.values(EXPORT_MEDIA_TYPES)),
  handler: async (access, { query: { query, format = 'json', delimiter, ...wish } }) => {
    if (format === 'json') return retrieve(access, query, wish);
    const options = { format, locale: await getLocale(), delimiter, group: wish.group };
    return fileStream(await exportRetrieved(access, query, options));
  },
});

export const POST = studyRoute({
  summary: 'List the excerpts that meet a query, which may be longer than an address',
  ability: 'study:read',
  body: retrievalBody,
  response: ok(retrievedPageShape),
  handler: (access, { body: { query, ...wish } }) => retrieve(access, query, wish),
});
