import { untiePassage } from '@/lib/flows/tie-passage';
import { noContent } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const DELETE = studyRoute({
  summary: 'Untie a passage from its case',
  ability: 'cases:write',
  response: noContent,
  handler: (access, { params }) => untiePassage(access, params.document, params.passage),
});
