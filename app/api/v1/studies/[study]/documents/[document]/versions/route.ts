import { listVersions, versionShape } from '@/lib/domain/documents/list-versions';
import { newVersion } from '@/lib/domain/documents/schema';
import { savedVersionShape, saveVersion } from '@/lib/flows/save-version';
import { created, listOf, ok } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const GET = studyRoute({
  summary: 'List the versions of a document',
  ability: 'study:read',
  response: ok(listOf(versionShape)),
  handler: async (access, { params }) => ({
    items: await listVersions(access, params.document),
    nextCursor: null,
  }),
});

export const POST = studyRoute({
  summary: 'Save a corrected text as the next version, and carry the excerpts over to it',
  ability: 'materials:write',
  body: newVersion,
  response: created(savedVersionShape),
  handler: (access, { params, body }) => saveVersion(access, params.document, body),
});
