import { passagePlan } from '@/lib/domain/cases/schema';
import { previewPassage } from '@/lib/flows/tie-passage';
import { studyRoute } from '@/lib/http/route';

export const POST = studyRoute({
  ability: 'cases:write',
  body: passagePlan,
  handler: (access, { params, body }) => previewPassage(access, params.document, body),
});
