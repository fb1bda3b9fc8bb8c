import { getVersion } from '@/lib/domain/summaries/get-version';
import { studyRoute } from '@/lib/http/route';

export const GET = studyRoute({
  ability: 'study:read',
  handler: (access, { params }) => getVersion(access, params.summary, { id: params.version }),
});
