import { caseShape } from '@/lib/domain/cases/case-view';
import { deleteCase } from '@/lib/domain/cases/delete-case';
import { getCase } from '@/lib/domain/cases/get-case';
import { caseChange } from '@/lib/domain/cases/schema';
import { updateCase } from '@/lib/domain/cases/update-case';
import { noContent, ok } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const GET = studyRoute({
  summary: 'Read a case',
  ability: 'study:read',
  response: ok(caseShape),
  handler: (access, { params }) => getCase(access, params.case),
});

export const PATCH = studyRoute({
  summary: 'Change a case',
  ability: 'cases:write',
  body: caseChange,
  response: ok(caseShape),
  handler: (access, { params, body }) => updateCase(access, params.case, body),
});

export const DELETE = studyRoute({
  summary: 'Delete a case that nothing is tied to',
  ability: 'cases:write',
  response: noContent,
  handler: (access, { params }) => deleteCase(access, params.case),
});
