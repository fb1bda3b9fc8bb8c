import { documentShape } from '@/lib/domain/documents/document-view';
import { requireDocument } from '@/lib/domain/documents/find-document';
import { restoreDocument } from '@/lib/domain/documents/set-document-aside';
import { ok } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const POST = studyRoute({
  summary: 'Bring back a document that was set aside',
  ability: 'materials:write',
  response: ok(documentShape),
  handler: async (access, { params }) => {
    await restoreDocument(access, params.document);
    return requireDocument(access, params.document);
  },
});
