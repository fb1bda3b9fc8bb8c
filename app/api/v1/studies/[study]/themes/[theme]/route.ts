import { deleteTheme } from '@/lib/domain/themes/delete-theme';
import { getTheme } from '@/lib/domain/themes/get-theme';
import { themeChange } from '@/lib/domain/themes/schema';
import { themeShape } from '@/lib/domain/themes/theme-view';
import { updateTheme } from '@/lib/domain/themes/update-theme';
import { noContent, ok } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const GET = studyRoute({
  summary: 'Read a theme',
  ability: 'study:read',
  response: ok(themeShape),
  handler: (access, { params }) => getTheme(access, params.theme),
});

export const PATCH = studyRoute({
  summary: 'Change a theme, move it or archive it',
  ability: 'codebook:write',
  body: themeChange,
  response: ok(themeShape),
  handler: (access, { params, body }) => updateTheme(access, params.theme, body),
});

export const DELETE = studyRoute({
  summary: 'Delete a theme that was never applied',
  ability: 'codebook:write',
  response: noContent,
  handler: (access, { params }) => deleteTheme(access, params.theme),
});
