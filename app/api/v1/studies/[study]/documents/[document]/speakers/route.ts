import { documentSpeakersShape, listSpeakers } from '@/lib/domain/speakers/list-speakers';
import { mapSpeakers } from '@/lib/domain/speakers/map-speakers';
import { speakersInput } from '@/lib/domain/speakers/schema';
import { ok } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const GET = studyRoute({
  summary: 'List the labels of a document’s speakers and who they are',
  ability: 'study:read',
  response: ok(documentSpeakersShape),
  handler: (access, { params }) => listSpeakers(access, params.document),
});

export const PUT = studyRoute({
  summary: 'Say who labels of a document stand for',
  ability: 'materials:write',
  body: speakersInput,
  response: ok(documentSpeakersShape),
  handler: (access, { params, body }) => mapSpeakers(access, params.document, body),
});
