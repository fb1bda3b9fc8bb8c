import { listPinnedThemes } from '@/lib/domain/themes/list-pinned-themes';
import { pinnedThemeShape } from '@/lib/domain/themes/pinned-theme-view';
import { listOf, ok } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const GET = studyRoute({
  summary: 'List the themes that one keeps at hand, in the order of their keys',
  ability: 'study:read',
  response: ok(listOf(pinnedThemeShape)),
  handler: async (access) => ({ items: await listPinnedThemes(access), nextCursor: null }),
});
