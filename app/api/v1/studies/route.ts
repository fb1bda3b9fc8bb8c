import { createStudy } from '@/lib/domain/studies/create-study';
import { listStudies } from '@/lib/domain/studies/list-studies';
import { createStudyBody } from '@/lib/domain/studies/schema';
import { accountRoute, created } from '@/lib/http/route';

export const GET = accountRoute({
  handler: async (user) => ({ items: await listStudies(user), nextCursor: null }),
});

export const POST = accountRoute({
  body: createStudyBody,
  handler: async (user, { body }) => created(await createStudy(user, body)),
});
