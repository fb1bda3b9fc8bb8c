import { getDocument } from '@/lib/domain/documents/get-document';
import { documentChange } from '@/lib/domain/documents/schema';
import { setDocumentAside } from '@/lib/domain/documents/set-document-aside';
import { updateDocument } from '@/lib/flows/update-document';
import { studyRoute } from '@/lib/http/route';

export const GET = studyRoute({
  ability: 'study:read',
  handler: (access, { params }) => getDocument(access, params.document),
});

export const PATCH = studyRoute({
  ability: 'materials:write',
  body: documentChange,
  handler: (access, { params, body }) => updateDocument(access, params.document, body),
});

export const DELETE = studyRoute({
  ability: 'materials:write',
  handler: (access, { params }) => setDocumentAside(access, params.document),
});
