import { deleteIdentity } from '@/lib/domain/identities/delete-identity';
import { getIdentity, identityShape } from '@/lib/domain/identities/get-identity';
import { putIdentity } from '@/lib/domain/identities/put-identity';
import { identityChange } from '@/lib/domain/identities/schema';
import { noContent, ok } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const GET = studyRoute({
  summary: 'Read who a participant is: for coordinators and the interviewers of their interviews; recorded',
  ability: 'study:read',
  response: ok(identityShape),
  handler: (access, { params }) => getIdentity(access, params.participant),
});

export const PUT = studyRoute({
  summary: 'Write who a participant is',
  ability: 'materials:write',
  body: identityChange,
  response: ok(identityShape),
  handler: (access, { params, body }) => putIdentity(access, params.participant, body),
});

export const DELETE = studyRoute({
  summary: 'Destroy what is kept of who a participant is',
  ability: 'materials:write',
  response: noContent,
  handler: (access, { params }) => deleteIdentity(access, params.participant),
});
