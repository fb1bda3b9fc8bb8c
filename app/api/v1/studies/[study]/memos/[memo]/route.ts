import { deleteMemo } from '@/lib/domain/memos/delete-memo';
import { getMemo, memoShape } from '@/lib/domain/memos/memo-view';
import { memoChange } from '@/lib/domain/memos/schema';
import { updateMemo } from '@/lib/domain/memos/update-memo';
import { noContent, ok } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const GET = studyRoute({
  summary: 'Read a memo',
  ability: 'study:read',
  response: ok(memoShape),
  handler: (access, { params }) => getMemo(access, params.memo),
});

export const PATCH = studyRoute({
  summary: 'Change a memo',
  ability: 'memos:write',
  body: memoChange,
  response: ok(memoShape),
  handler: (access, { params, body }) => updateMemo(access, params.memo, body),
});

export const DELETE = studyRoute({
  summary: 'Delete a memo',
  ability: 'memos:write',
  response: noContent,
  handler: (access, { params }) => deleteMemo(access, params.memo),
});
