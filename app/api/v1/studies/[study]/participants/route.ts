import { createParticipant } from '@/lib/domain/participants/create-participant';
import { listParticipants } from '@/lib/domain/participants/list-participants';
import { participantShape } from '@/lib/domain/participants/participant-view';
import { newParticipant } from '@/lib/domain/participants/schema';
import { created, listOf, ok } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const GET = studyRoute({
  summary: 'List the participants by their codes',
  ability: 'study:read',
  response: ok(listOf(participantShape)),
  handler: async (access) => ({ items: await listParticipants(access), nextCursor: null }),
});

export const POST = studyRoute({
  summary: 'Record a participant',
  ability: 'materials:write',
  body: newParticipant,
  response: created(participantShape),
  handler: (access, { body }) => createParticipant(access, body),
});
