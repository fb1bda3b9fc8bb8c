import { listLookAgain, lookAgainPageShape } from '@/lib/domain/look-again/list-look-again';
import { lookAgainQuery } from '@/lib/domain/look-again/schema';
import { ok } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const GET = studyRoute({
  summary: 'List the codings that wait to be looked at again since their theme changed',
  ability: 'study:read',
  query: lookAgainQuery,
  response: ok(lookAgainPageShape),
  handler: (access, { query }) => listLookAgain(access, query),
});
