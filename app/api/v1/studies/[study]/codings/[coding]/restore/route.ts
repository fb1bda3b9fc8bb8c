import { excerptShape } from '@/lib/domain/excerpts/excerpt-view';
import { restoreCoding } from '@/lib/domain/excerpts/restore-coding';
import { restoreBasis } from '@/lib/domain/excerpts/schema';
import { ok } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const POST = studyRoute({
  summary: 'Bring a coding back',
  ability: 'coding:write',
  query: restoreBasis,
  response: ok(excerptShape),
  handler: (access, { params, query }) => restoreCoding(access, params.coding, query),
});
