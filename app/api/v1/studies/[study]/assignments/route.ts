import { assignmentShape } from '@/lib/domain/assignments/assignment-view';
import { createAssignments } from '@/lib/domain/assignments/create-assignments';
import { listAssignments } from '@/lib/domain/assignments/list-assignments';
import { newAssignments } from '@/lib/domain/assignments/schema';
import { created, listOf, ok } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const GET = studyRoute({
  summary: 'List who codes which interview',
  ability: 'study:read',
  response: ok(listOf(assignmentShape)),
  handler: async (access) => ({ items: await listAssignments(access), nextCursor: null }),
});

export const POST = studyRoute({
  summary: 'Give interviews to a coder',
  ability: 'coding:write',
  body: newAssignments,
  response: created(listOf(assignmentShape)),
  handler: async (access, { body }) => ({ items: await createAssignments(access, body), nextCursor: null }),
});
