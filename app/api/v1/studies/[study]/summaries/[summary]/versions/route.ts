import { listVersions } from '@/lib/domain/summaries/list-versions';
import { studyRoute } from '@/lib/http/route';

export const GET = studyRoute({
  ability: 'study:read',
  handler: async (access, { params }) => ({
    items: await listVersions(access, params.summary),
    nextCursor: null,
  }),
});
