import { deleteCase } from '@/lib/domain/cases/delete-case';
import { getCase } from '@/lib/domain/cases/get-case';
import { caseChange } from '@/lib/domain/cases/schema';
import { updateCase } from '@/lib/domain/cases/update-case';
import { studyRoute } from '@/lib/http/route';

export const GET = studyRoute({
  ability: 'study:read',
  handler: (access, { params }) => getCase(access, params.case),
});

export const PATCH = studyRoute({
  ability: 'cases:write',
  body: caseChange,
  handler: (access, { params, body }) => updateCase(access, params.case, body),
});

export const DELETE = studyRoute({
  ability: 'cases:write',
  handler: (access, { params }) => deleteCase(access, params.case),
});
