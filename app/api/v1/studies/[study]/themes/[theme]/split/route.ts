import { z } from 'zod';
import { getSplit, splitShape } from '@/lib/domain/splits/get-split';
import { newSplitDecision, splitQuery } from '@/lib/domain/splits/schema';
import { decideSplit, madeDecisionShape } from '@/lib/flows/decide-split';
import { reopenSplit } from '@/lib/flows/undo-split';
import { created, ok } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const GET = studyRoute({
  summary: 'List the codings of a theme that wait to be split',
  ability: 'coding:write',
  query: splitQuery,
  response: ok(splitShape),
  handler: (access, { params, query: { cursor } }) => getSplit(access, params.theme, cursor),
});

export const POST = studyRoute({
  summary: 'Decide where a coding of a theme goes',
  ability: 'coding:write',
  body: newSplitDecision,
  response: created(madeDecisionShape),
  handler: (access, { params, body }) => decideSplit(access, params.theme, body),
});

export const DELETE = studyRoute({
  summary: 'Look again at the codings that were left',
  ability: 'coding:write',
  response: ok(z.object({ reopened: z.int() })),
  handler: (access, { params }) => reopenSplit(access, params.theme),
});
