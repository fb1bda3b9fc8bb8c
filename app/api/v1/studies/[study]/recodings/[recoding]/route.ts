import { getRecoding, recodingShape } from '@/lib/domain/recodings/recoding-view';
import { ok } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const GET = studyRoute({
  summary: 'Read a bulk change of codings',
  ability: 'study:read',
  response: ok(recodingShape),
  handler: (access, { params }) => getRecoding(access, params.recoding),
});
