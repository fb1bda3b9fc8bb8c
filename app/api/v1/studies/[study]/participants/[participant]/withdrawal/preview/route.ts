import { withdrawalPreviewBody } from '@/lib/domain/erasures/schema';
import { previewWithdrawal, withdrawalPreviewShape } from '@/lib/flows/preview-withdrawal';
import { ok } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const POST = studyRoute({
  summary: 'See everything that rests on a participant’s words',
  ability: 'participants:erase',
  body: withdrawalPreviewBody,
  response: ok(withdrawalPreviewShape),
  handler: (access, { params, body }) => previewWithdrawal(access, params.participant, body),
});
