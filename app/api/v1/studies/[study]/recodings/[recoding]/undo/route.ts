import { undoneRecodingShape, undoRecoding } from '@/lib/flows/undo-recoding';
import { ok } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const POST = studyRoute({
  summary: 'Take a bulk change of codings back',
  ability: 'coding:write',
  response: ok(undoneRecodingShape),
  handler: (access, { params }) => undoRecoding(access, params.recoding),
});
