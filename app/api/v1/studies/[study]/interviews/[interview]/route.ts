import { deleteInterview } from '@/lib/domain/interviews/delete-interview';
import { getInterview } from '@/lib/domain/interviews/find-interview';
import { interviewShape } from '@/lib/domain/interviews/interview-view';
import { interviewChange } from '@/lib/domain/interviews/schema';
import { updateInterview } from '@/lib/flows/update-interview';
import { noContent, ok } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const GET = studyRoute({
  summary: 'Read an interview',
  ability: 'study:read',
  response: ok(interviewShape),
  handler: (access, { params }) => getInterview(access, params.interview),
});

export const PATCH = studyRoute({
  summary: 'Change an interview',
  ability: 'materials:write',
  body: interviewChange,
  response: ok(interviewShape),
  handler: (access, { params, body }) => updateInterview(access, params.interview, body),
});

export const DELETE = studyRoute({
  summary: 'Delete an interview without documents',
  ability: 'materials:write',
  response: noContent,
  handler: (access, { params }) => deleteInterview(access, params.interview),
});
