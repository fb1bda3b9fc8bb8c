import { documentSourceInput } from '@/lib/domain/documents/schema';
import { previewDocumentSource } from '@/lib/flows/preview-document-source';
import { studyRoute } from '@/lib/http/route';

/** What another interview or other cases would do to the excerpts, before they are saved. */
export const POST = studyRoute({
  ability: 'materials:write',
  body: documentSourceInput,
  handler: (access, { params, body }) => previewDocumentSource(access, params.document, body),
});
