import { untiePassage } from '@/lib/flows/tie-passage';
import { studyRoute } from '@/lib/http/route';

export const DELETE = studyRoute({
  ability: 'cases:write',
  handler: (access, { params }) => untiePassage(access, params.document, params.passage),
});
