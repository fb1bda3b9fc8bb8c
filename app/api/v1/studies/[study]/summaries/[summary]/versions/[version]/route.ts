import { getVersion, versionTextShape } from '@/lib/domain/summaries/get-version';
import { ok } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const GET = studyRoute({
  summary: 'Read a version with its text',
  ability: 'study:read',
  response: ok(versionTextShape),
  handler: (access, { params }) => getVersion(access, params.summary, { id: params.version }),
});
