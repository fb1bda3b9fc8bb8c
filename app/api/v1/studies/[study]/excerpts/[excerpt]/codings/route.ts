import { createCoding } from '@/lib/domain/excerpts/create-coding';
import { newCoding } from '@/lib/domain/excerpts/schema';
import { created, studyRoute } from '@/lib/http/route';

export const POST = studyRoute({
  ability: 'coding:write',
  body: newCoding,
  handler: async (access, { params, body }) => created(await createCoding(access, params.excerpt, body)),
});
