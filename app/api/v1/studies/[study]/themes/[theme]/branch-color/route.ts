import { branchColor, recolouredShape, recolourBranch } from '@/lib/domain/themes/recolour-themes';
import { ok } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const POST = studyRoute({
  summary: 'Give a theme and everything below it one colour',
  ability: 'codebook:write',
  body: branchColor,
  response: ok(recolouredShape),
  handler: (access, { params, body }) => recolourBranch(access, params.theme, body),
});
