import { createOrganisation } from '@/lib/domain/organisations/create-organisation';
import { listOrganisations, organisationShape } from '@/lib/domain/organisations/list-organisations';
import { newOrganisation } from '@/lib/domain/organisations/schema';
import { created, listOf, ok } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const GET = studyRoute({
  summary: 'List the organisations',
  ability: 'study:read',
  response: ok(listOf(organisationShape)),
  handler: async (access) => ({ items: await listOrganisations(access), nextCursor: null }),
});

export const POST = studyRoute({
  summary: 'Add an organisation',
  ability: 'materials:write',
  body: newOrganisation,
  response: created(organisationShape),
  handler: (access, { body }) => createOrganisation(access, body),
});
