import { memoShape } from '@/lib/domain/memos/memo-view';
import { restoreMemo } from '@/lib/domain/memos/restore-memo';
import { ok } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const POST = studyRoute({
  summary: 'Bring a memo back',
  ability: 'memos:write',
  response: ok(memoShape),
  handler: (access, { params }) => restoreMemo(access, params.memo),
});
