import { z } from 'zod';
import { createTheme } from '@/lib/domain/themes/create-theme';
import { countedThemeShape, listCountedThemes, listThemes } from '@/lib/domain/themes/list-themes';
import { newTheme, themesQuery } from '@/lib/domain/themes/schema';
import { themeShape } from '@/lib/domain/themes/theme-view';
import { created, listOf, ok } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const GET = studyRoute({
  summary: 'List the themes in the order of the tree, with how often they were applied if asked',
  ability: 'study:read',
  query: themesQuery,
  response: ok(listOf(z.union([countedThemeShape, themeShape]))),
  handler: async (access, { query }) => {
    const list = query.counts === 'true' ? listCountedThemes : listThemes;
    return { items: await list(access, { merged: query.merged === 'true' }), nextCursor: null };
  },
});

export const POST = studyRoute({
  summary: 'Add a theme',
  ability: 'codebook:write',
  body: newTheme,
  response: created(themeShape),
  handler: (access, { body }) => createTheme(access, body),
});
