import { listPassages } from '@/lib/domain/cases/list-passages';
import { newPassage } from '@/lib/domain/cases/schema';
import { tiePassage } from '@/lib/flows/tie-passage';
import { created, studyRoute } from '@/lib/http/route';

export const GET = studyRoute({
  ability: 'study:read',
  handler: async (access, { params }) => ({
    items: await listPassages(access, params.document),
    nextCursor: null,
  }),
});

export const POST = studyRoute({
  ability: 'cases:write',
  body: newPassage,
  handler: async (access, { params, body }) => {
    const { passage, effect } = await tiePassage(access, params.document, body);
    return created({ ...passage, effect });
  },
});
