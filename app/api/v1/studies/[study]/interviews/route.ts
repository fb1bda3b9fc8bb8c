import { createInterview } from '@/lib/domain/interviews/create-interview';
import { interviewShape } from '@/lib/domain/interviews/interview-view';
import { listInterviews } from '@/lib/domain/interviews/list-interviews';
import { newInterview } from '@/lib/domain/interviews/schema';
import { created, listOf, ok } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const GET = studyRoute({
  summary: 'List the interviews',
  ability: 'study:read',
  response: ok(listOf(interviewShape)),
  handler: async (access) => ({ items: await listInterviews(access), nextCursor: null }),
});

export const POST = studyRoute({
  summary: 'Record an interview',
  ability: 'materials:write',
  body: newInterview,
  response: created(interviewShape),
  handler: (access, { body }) => createInterview(access, body),
});
