import { frozenCodebookShape, getCodebookVersion } from '@/lib/domain/codebook-versions/get-codebook-version';
import { ok } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const GET = studyRoute({
  summary: 'Read a frozen codebook with its themes',
  ability: 'study:read',
  response: ok(frozenCodebookShape),
  handler: (access, { params }) => getCodebookVersion(access, params.codebookVersion),
});
