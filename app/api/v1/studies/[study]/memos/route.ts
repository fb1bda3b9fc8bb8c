import { getLocale } from 'next-intl/server';
import { createMemo } from '@/lib/domain/memos/create-memo';
import { exportMemos, MEMO_MEDIA_TYPES } from '@/lib/domain/memos/export-memos';
import { listMemos, memoPageShape } from '@/lib/domain/memos/list-memos';
import { memoShape } from '@/lib/domain/memos/memo-view';
import { memosQuery, newMemo } from '@/lib/domain/memos/schema';
import { created, okOrFile } from '@/lib/http/answer';
import { fileStream } from '@/lib/http/file-stream';
import { studyRoute } from '@/lib/http/route';

export const GET = studyRoute({
  summary: 'List or export memos, the last written first',
  ability: 'study:read',
  query: memosQuery,
  response: okOrFile(memoPageShape, ...Object.values(MEMO_MEDIA_TYPES)),
  handler: async (access, { query: { format = 'json', cursor, limit, delimiter, ...filter } }) => {
    if (format === 'json') return listMemos(access, filter, { cursor, limit });
    return fileStream(await exportMemos(access, filter, { format, locale: await getLocale(), delimiter }));
  },
});

export const POST = studyRoute({
  summary: 'Write a memo on the study, a document, a theme, a case or a cell',
  ability: 'memos:write',
  body: newMemo,
  response: created(memoShape),
  handler: (access, { body }) => createMemo(access, body),
});
