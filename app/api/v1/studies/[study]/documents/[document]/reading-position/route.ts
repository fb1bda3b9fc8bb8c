import { getReadingPosition } from '@/lib/domain/reading/get-reading-position';
import { keepReadingPosition } from '@/lib/domain/reading/keep-reading-position';
import { readingAnswer, readingPlace } from '@/lib/domain/reading/schema';
import { ok } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const GET = studyRoute({
  summary: 'Get where one stopped reading a document, in its current text',
  ability: 'study:read',
  response: ok(readingAnswer),
  handler: (access, { params }) => getReadingPosition(access, params.document),
});

export const PUT = studyRoute({
  summary: 'Keep where one stopped reading a document, for oneself',
  ability: 'study:read',
  body: readingPlace,
  response: ok(readingAnswer),
  handler: (access, { params, body }) => keepReadingPosition(access, params.document, body),
});
