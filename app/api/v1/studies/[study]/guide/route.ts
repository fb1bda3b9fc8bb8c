import { createQuestion } from '@/lib/domain/guide/create-question';
import { listQuestions, questionShape } from '@/lib/domain/guide/list-questions';
import { newQuestion } from '@/lib/domain/guide/schema';
import { created, listOf, ok } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const GET = studyRoute({
  summary: 'List the questions of the interview guide',
  ability: 'study:read',
  response: ok(listOf(questionShape)),
  handler: async (access) => ({ items: await listQuestions(access), nextCursor: null }),
});

export const POST = studyRoute({
  summary: 'Add a question to the guide',
  ability: 'materials:write',
  body: newQuestion,
  response: created(questionShape),
  handler: (access, { body }) => createQuestion(access, body),
});
