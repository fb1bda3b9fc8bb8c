import { listVersions, versionShape } from '@/lib/domain/summaries/list-versions';
import { listOf, ok } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const GET = studyRoute({
  summary: 'List the versions of a summary',
  ability: 'study:read',
  response: ok(listOf(versionShape)),
  handler: async (access, { params }) => ({
    items: await listVersions(access, params.summary),
    nextCursor: null,
  }),
});
