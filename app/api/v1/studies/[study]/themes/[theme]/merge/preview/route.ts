import { mergeBody } from '@/lib/domain/themes/schema';
import { mergePreviewShape, previewMerge } from '@/lib/flows/preview-merge';
import { ok } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const POST = studyRoute({
  summary: 'Say what merging a theme into another would do',
  ability: 'codebook:write',
  body: mergeBody,
  response: ok(mergePreviewShape),
  handler: (access, { params, body }) => previewMerge(access, params.theme, body.into),
});
