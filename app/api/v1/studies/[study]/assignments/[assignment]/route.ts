import { assignmentShape } from '@/lib/domain/assignments/assignment-view';
import { deleteAssignment } from '@/lib/domain/assignments/delete-assignment';
import { assignmentChange } from '@/lib/domain/assignments/schema';
import { updateAssignment } from '@/lib/domain/assignments/update-assignment';
import { noContent, ok } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const PATCH = studyRoute({
  summary: 'Declare an interview coded, or change by when it is to be',
  ability: 'coding:write',
  body: assignmentChange,
  response: ok(assignmentShape),
  handler: (access, { params, body }) => updateAssignment(access, params.assignment, body),
});

export const DELETE = studyRoute({
  summary: 'Take an interview from a coder',
  ability: 'coding:write',
  response: noContent,
  handler: (access, { params }) => deleteAssignment(access, params.assignment),
});
