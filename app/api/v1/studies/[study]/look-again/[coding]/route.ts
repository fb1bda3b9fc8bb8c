import { lookAgainChoice } from '@/lib/domain/look-again/schema';
import { decideLookAgain, lookedAgainShape, undoLookAgain } from '@/lib/flows/decide-look-again';
import { ok } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const POST = studyRoute({
  summary: 'Say of a coding that waits whether it still holds, is of another theme, or goes',
  ability: 'coding:write',
  body: lookAgainChoice,
  response: ok(lookedAgainShape),
  handler: (access, { params, body }) => decideLookAgain(access, params.coding, body),
});

export const DELETE = studyRoute({
  summary: 'Take one’s decision on a coding back, so that it waits again',
  ability: 'coding:write',
  response: ok(lookedAgainShape),
  handler: (access, { params }) => undoLookAgain(access, params.coding),
});
