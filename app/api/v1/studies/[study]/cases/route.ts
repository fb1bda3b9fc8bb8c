import { createCase } from '@/lib/domain/cases/create-case';
import { listCases } from '@/lib/domain/cases/list-cases';
import { newCase } from '@/lib/domain/cases/schema';
import { created, studyRoute } from '@/lib/http/route';

export const GET = studyRoute({
  ability: 'study:read',
  handler: async (access) => ({ items: await listCases(access), nextCursor: null }),
});

export const POST = studyRoute({
  ability: 'cases:write',
  body: newCase,
  handler: async (access, { body }) => created(await createCase(access, body)),
});
