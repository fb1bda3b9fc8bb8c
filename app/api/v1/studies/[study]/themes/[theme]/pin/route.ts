import { pinTheme } from '@/lib/domain/themes/pin-theme';
import { pinnedThemeShape } from '@/lib/domain/themes/pinned-theme-view';
import { unpinTheme } from '@/lib/domain/themes/unpin-theme';
import { noContent, ok } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const PUT = studyRoute({
  summary: 'Keep a theme at hand, for oneself',
  ability: 'study:read',
  response: ok(pinnedThemeShape),
  handler: (access, { params }) => pinTheme(access, params.theme),
});

export const DELETE = studyRoute({
  summary: 'Keep a theme at hand no longer',
  ability: 'study:read',
  response: noContent,
  handler: (access, { params }) => unpinTheme(access, params.theme),
});
