import { recodingAsked } from '@/lib/domain/recodings/schema';
import { previewRecoding, recodingPreviewShape } from '@/lib/flows/preview-recoding';
import { ok } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const POST = studyRoute({
  summary: 'Say what a bulk change of codings would do',
  ability: 'coding:write',
  body: recodingAsked,
  response: ok(recodingPreviewShape),
  handler: (access, { body }) => previewRecoding(access, body),
});
