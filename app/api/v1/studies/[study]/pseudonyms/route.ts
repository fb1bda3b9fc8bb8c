import { createPseudonym } from '@/lib/domain/pseudonyms/create-pseudonym';
import { listPseudonyms } from '@/lib/domain/pseudonyms/list-pseudonyms';
import { pseudonymShape } from '@/lib/domain/pseudonyms/pseudonym-view';
import { newPseudonym } from '@/lib/domain/pseudonyms/schema';
import { created, listOf, ok } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const GET = studyRoute({
  summary: 'Read the study’s list of names and of what stands for them; the reading is recorded',
  ability: 'identities:read',
  response: ok(listOf(pseudonymShape)),
  handler: async (access) => ({ items: await listPseudonyms(access), nextCursor: null }),
});

export const POST = studyRoute({
  summary: 'Add a name to the study’s list',
  ability: 'identities:read',
  body: newPseudonym,
  response: created(pseudonymShape),
  handler: (access, { body }) => createPseudonym(access, body),
});
