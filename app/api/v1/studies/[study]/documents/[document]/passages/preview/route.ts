import { passagePlan } from '@/lib/domain/cases/schema';
import { reassignmentShape } from '@/lib/flows/reassign-excerpt-cases';
import { previewPassage } from '@/lib/flows/tie-passage';
import { ok } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const POST = studyRoute({
  summary: 'Say what tying or untying a passage would do to the excerpts’ cases',
  ability: 'cases:write',
  body: passagePlan,
  response: ok(reassignmentShape),
  handler: (access, { params, body }) => previewPassage(access, params.document, body),
});
