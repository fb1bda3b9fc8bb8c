import { requireDocument } from '@/lib/domain/documents/find-document';
import { restoreDocument } from '@/lib/domain/documents/set-document-aside';
import { studyRoute } from '@/lib/http/route';

export const POST = studyRoute({
  ability: 'materials:write',
  handler: async (access, { params }) => {
    await restoreDocument(access, params.document);
    return requireDocument(access, params.document);
  },
});
