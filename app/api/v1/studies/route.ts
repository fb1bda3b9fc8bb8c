import { createStudy } from '@/lib/domain/studies/create-study';
import { listedStudyShape, listStudies } from '@/lib/domain/studies/list-studies';
import { createStudyBody } from '@/lib/domain/studies/schema';
import { studyShape } from '@/lib/domain/studies/study-view';
import { created, listOf, ok } from '@/lib/http/answer';
import { accountRoute } from '@/lib/http/route';

export const GET = accountRoute({
  summary: 'List one’s studies',
  tokens: 'every',
  response: ok(listOf(listedStudyShape)),
  handler: async (user, { identity }) => ({ items: await listStudies(user, identity), nextCursor: null }),
});

export const POST = accountRoute({
  summary: 'Create a study',
  tokens: 'all-studies',
  body: createStudyBody,
  response: created(studyShape),
  handler: (user, { body }) => createStudy(user, body),
});
