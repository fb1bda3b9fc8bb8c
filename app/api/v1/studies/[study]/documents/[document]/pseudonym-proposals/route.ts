import { getProposals, proposalsShape } from '@/lib/domain/pseudonyms/get-proposals';
import { ok } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const GET = studyRoute({
  summary: 'Find what in a document’s text may say who somebody is; the reading of the list is recorded',
  ability: 'materials:write',
  response: ok(proposalsShape),
  handler: (access, { params }) => getProposals(access, params.document),
});
