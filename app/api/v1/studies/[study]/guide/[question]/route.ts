import { getQuestion, questionShape } from '@/lib/domain/guide/list-questions';
import { questionChange } from '@/lib/domain/guide/schema';
import { updateQuestion } from '@/lib/domain/guide/update-question';
import { ok } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const GET = studyRoute({
  summary: 'Read a question of the guide',
  ability: 'study:read',
  response: ok(questionShape),
  handler: (access, { params }) => getQuestion(access, params.question),
});

export const PATCH = studyRoute({
  summary: 'Change a question, its place, or whether it is in use',
  ability: 'materials:write',
  body: questionChange,
  response: ok(questionShape),
  handler: (access, { params, body }) => updateQuestion(access, params.question, body),
});
