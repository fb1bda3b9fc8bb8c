import { recolouredShape, recolourThemes, themeColors } from '@/lib/domain/themes/recolour-themes';
import { ok } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const PUT = studyRoute({
  summary: 'Give several themes their colours, all of them or none',
  ability: 'codebook:write',
  body: themeColors,
  response: ok(recolouredShape),
  handler: (access, { body }) => recolourThemes(access, body),
});
