import { createTheme } from '@/lib/domain/themes/create-theme';
import { listCountedThemes, listThemes } from '@/lib/domain/themes/list-themes';
import { newTheme, themesQuery } from '@/lib/domain/themes/schema';
import { created, studyRoute } from '@/lib/http/route';

export const GET = studyRoute({
  ability: 'study:read',
  query: themesQuery,
  handler: async (access, { query }) => ({
    items: query.counts === 'true' ? await listCountedThemes(access) : await listThemes(access),
    nextCursor: null,
  }),
});

export const POST = studyRoute({
  ability: 'codebook:write',
  body: newTheme,
  handler: async (access, { body }) => created(await createTheme(access, body)),
});
