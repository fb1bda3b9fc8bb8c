import { createInterview } from '@/lib/domain/interviews/create-interview';
import { listInterviews } from '@/lib/domain/interviews/list-interviews';
import { newInterview } from '@/lib/domain/interviews/schema';
import { created, studyRoute } from '@/lib/http/route';

export const GET = studyRoute({
  ability: 'study:read',
  handler: async (access) => ({ items: await listInterviews(access), nextCursor: null }),
});

export const POST = studyRoute({
  ability: 'materials:write',
  body: newInterview,
  handler: async (access, { body }) => created(await createInterview(access, body)),
});
