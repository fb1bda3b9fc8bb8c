import { deleteOrganisation } from '@/lib/domain/organisations/delete-organisation';
import { organisationShape } from '@/lib/domain/organisations/list-organisations';
import { organisationChange } from '@/lib/domain/organisations/schema';
import { updateOrganisation } from '@/lib/domain/organisations/update-organisation';
import { noContent, ok } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const PATCH = studyRoute({
  summary: 'Rename an organisation',
  ability: 'materials:write',
  body: organisationChange,
  response: ok(organisationShape),
  handler: (access, { params, body }) => updateOrganisation(access, params.organisation, body),
});

export const DELETE = studyRoute({
  summary: 'Delete an organisation that no participant has',
  ability: 'materials:write',
  response: noContent,
  handler: (access, { params }) => deleteOrganisation(access, params.organisation),
});
