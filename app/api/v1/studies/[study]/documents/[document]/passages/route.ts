import { listPassages, passageShape } from '@/lib/domain/cases/list-passages';
import { newPassage } from '@/lib/domain/cases/schema';
import { reassignmentShape } from '@/lib/flows/reassign-excerpt-cases';
import { tiePassage } from '@/lib/flows/tie-passage';
import { created, listOf, ok } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const GET = studyRoute({
  summary: 'List the passages that speak of a case',
  ability: 'study:read',
  response: ok(listOf(passageShape)),
  handler: async (access, { params }) => ({
    items: await listPassages(access, params.document),
    nextCursor: null,
  }),
});

export const POST = studyRoute({
  summary: 'Tie a passage to a case',
  ability: 'cases:write',
  body: newPassage,
  response: created(passageShape.extend({ effect: reassignmentShape })),
  handler: async (access, { params, body }) => {
    const { passage, effect } = await tiePassage(access, params.document, body);
    return { ...passage, effect };
  },
});
