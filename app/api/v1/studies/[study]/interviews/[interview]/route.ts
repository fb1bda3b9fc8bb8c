import { deleteInterview } from '@/lib/domain/interviews/delete-interview';
import { getInterview } from '@/lib/domain/interviews/find-interview';
import { interviewChange } from '@/lib/domain/interviews/schema';
import { updateInterview } from '@/lib/flows/update-interview';
import { studyRoute } from '@/lib/http/route';

export const GET = studyRoute({
  ability: 'study:read',
  handler: (access, { params }) => getInterview(access, params.interview),
});

export const PATCH = studyRoute({
  ability: 'materials:write',
  body: interviewChange,
  handler: (access, { params, body }) => updateInterview(access, params.interview, body),
});

export const DELETE = studyRoute({
  ability: 'materials:write',
  handler: (access, { params }) => deleteInterview(access, params.interview),
});
