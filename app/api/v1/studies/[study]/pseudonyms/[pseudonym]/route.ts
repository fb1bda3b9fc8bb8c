import { deletePseudonym } from '@/lib/domain/pseudonyms/delete-pseudonym';
import { pseudonymShape } from '@/lib/domain/pseudonyms/pseudonym-view';
import { pseudonymChange } from '@/lib/domain/pseudonyms/schema';
import { updatePseudonym } from '@/lib/domain/pseudonyms/update-pseudonym';
import { noContent, ok } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const PATCH = studyRoute({
  summary: 'Change a name of the study’s list, or what stands for it from now on',
  ability: 'identities:read',
  body: pseudonymChange,
  response: ok(pseudonymShape),
  handler: (access, { params, body }) => updatePseudonym(access, params.pseudonym, body),
});

export const DELETE = studyRoute({
  summary: 'Take a name off the study’s list, for good',
  ability: 'identities:read',
  response: noContent,
  handler: (access, { params }) => deletePseudonym(access, params.pseudonym),
});
