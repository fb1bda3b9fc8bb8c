import { mergeBody } from '@/lib/domain/themes/schema';
import { themeShape } from '@/lib/domain/themes/theme-view';
import { mergeShape, mergeThemes } from '@/lib/flows/merge-themes';
import { undoMerge } from '@/lib/flows/undo-merge';
import { ok } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const POST = studyRoute({
  summary: 'Merge a theme into another',
  ability: 'codebook:write',
  body: mergeBody,
  response: ok(mergeShape),
  handler: (access, { params, body }) => mergeThemes(access, params.theme, body.into),
});

export const DELETE = studyRoute({
  summary: 'Take a merge back',
  ability: 'codebook:write',
  response: ok(themeShape),
  handler: (access, { params }) => undoMerge(access, params.theme),
});
