import { codebookVersionShape } from '@/lib/domain/codebook-versions/codebook-version-view';
import { freezeCodebook } from '@/lib/domain/codebook-versions/freeze-codebook';
import { listCodebookVersions } from '@/lib/domain/codebook-versions/list-codebook-versions';
import { newCodebookVersion } from '@/lib/domain/codebook-versions/schema';
import { created, listOf, ok } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const GET = studyRoute({
  summary: 'List the frozen codebooks, the last one first',
  ability: 'study:read',
  response: ok(listOf(codebookVersionShape)),
  handler: async (access) => ({ items: await listCodebookVersions(access), nextCursor: null }),
});

export const POST = studyRoute({
  summary: 'Freeze the codebook as it stands under a name',
  ability: 'codebook:write',
  body: newCodebookVersion,
  response: created(codebookVersionShape),
  handler: (access, { body }) => freezeCodebook(access, body),
});
