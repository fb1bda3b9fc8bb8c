import { undoneSplitShape, undoSplit } from '@/lib/flows/undo-split';
import { ok } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const DELETE = studyRoute({
  summary: 'Take a decision on a coding back',
  ability: 'coding:write',
  response: ok(undoneSplitShape),
  handler: (access, { params }) => undoSplit(access, params.theme, params.decision),
});
