import { documentSourceInput } from '@/lib/domain/documents/schema';
import { previewDocumentSource } from '@/lib/flows/preview-document-source';
import { reassignmentShape } from '@/lib/flows/reassign-excerpt-cases';
import { ok } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

/** What another interview or other cases would do to the excerpts, before they are saved. */
export const POST = studyRoute({
  summary: 'Say what another source would do to the excerpts’ cases',
  ability: 'materials:write',
  body: documentSourceInput,
  response: ok(reassignmentShape),
  handler: (access, { params, body }) => previewDocumentSource(access, params.document, body),
});
