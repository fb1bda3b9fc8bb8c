import { getStudy } from '@/lib/domain/studies/get-study';
import { updateStudyBody } from '@/lib/domain/studies/schema';
import { updateStudy } from '@/lib/domain/studies/update-study';
import { studyRoute } from '@/lib/http/route';

export const GET = studyRoute({ ability: 'study:read', handler: getStudy });

export const PATCH = studyRoute({
  ability: 'study:update',
  body: updateStudyBody,
  handler: (access, { body }) => updateStudy(access, body),
});
