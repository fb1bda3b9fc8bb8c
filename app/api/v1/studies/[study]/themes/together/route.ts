import { listThemesTogether, themeTogetherShape } from '@/lib/domain/proposals/list-themes-together';
import { togetherQuery } from '@/lib/domain/proposals/schema';
import { listOf, ok } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const GET = studyRoute({
  summary: 'List themes that often stand together with some',
  ability: 'study:read',
  query: togetherQuery,
  response: ok(listOf(themeTogetherShape)),
  handler: async (access, { query }) => ({
    items: await listThemesTogether(access, query.themes),
    nextCursor: null,
  }),
});
