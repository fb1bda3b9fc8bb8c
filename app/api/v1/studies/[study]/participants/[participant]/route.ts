import { deleteParticipant } from '@/lib/domain/participants/delete-participant';
import { getParticipant } from '@/lib/domain/participants/get-participant';
import { participantShape } from '@/lib/domain/participants/participant-view';
import { participantChange } from '@/lib/domain/participants/schema';
import { updateParticipant } from '@/lib/domain/participants/update-participant';
import { noContent, ok } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const GET = studyRoute({
  summary: 'Read a participant, by their code',
  ability: 'study:read',
  response: ok(participantShape),
  handler: (access, { params }) => getParticipant(access, params.participant),
});

export const PATCH = studyRoute({
  summary: 'Change a participant',
  ability: 'materials:write',
  body: participantChange,
  response: ok(participantShape),
  handler: (access, { params, body }) => updateParticipant(access, params.participant, body),
});

export const DELETE = studyRoute({
  summary: 'Delete a participant on whom nothing hangs',
  ability: 'materials:write',
  response: noContent,
  handler: (access, { params }) => deleteParticipant(access, params.participant),
});
