import { deleteTheme } from '@/lib/domain/themes/delete-theme';
import { getTheme } from '@/lib/domain/themes/get-theme';
import { themeChange } from '@/lib/domain/themes/schema';
import { updateTheme } from '@/lib/domain/themes/update-theme';
import { studyRoute } from '@/lib/http/route';

export const GET = studyRoute({
  ability: 'study:read',
  handler: (access, { params }) => getTheme(access, params.theme),
});

export const PATCH = studyRoute({
  ability: 'codebook:write',
  body: themeChange,
  handler: (access, { params, body }) => updateTheme(access, params.theme, body),
});

export const DELETE = studyRoute({
  ability: 'codebook:write',
  handler: (access, { params }) => deleteTheme(access, params.theme),
});
