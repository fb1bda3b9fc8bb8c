import { getStudy } from '@/lib/domain/studies/get-study';
import { updateStudyBody } from '@/lib/domain/studies/schema';
import { studyShape } from '@/lib/domain/studies/study-view';
import { updateStudy } from '@/lib/domain/studies/update-study';
import { ok } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const GET = studyRoute({
  summary: 'Read a study',
  ability: 'study:read',
  response: ok(studyShape),
  handler: getStudy,
});

export const PATCH = studyRoute({
  summary: 'Change a study',
  ability: 'study:update',
  body: updateStudyBody,
  response: ok(studyShape),
  handler: (access, { body }) => updateStudy(access, body),
});
