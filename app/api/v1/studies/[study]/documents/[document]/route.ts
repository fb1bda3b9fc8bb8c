import { documentShape } from '@/lib/domain/documents/document-view';
import { documentDetailShape, getDocument } from '@/lib/domain/documents/get-document';
import { documentChange } from '@/lib/domain/documents/schema';
import { setDocumentAside } from '@/lib/domain/documents/set-document-aside';
import { updateDocument } from '@/lib/flows/update-document';
import { noContent, ok } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const GET = studyRoute({
  summary: 'Read a document with its paragraphs',
  ability: 'study:read',
  response: ok(documentDetailShape),
  handler: (access, { params }) => getDocument(access, params.document),
});

export const PATCH = studyRoute({
  summary: 'Change what is said of a document',
  ability: 'materials:write',
  body: documentChange,
  response: ok(documentShape),
  handler: (access, { params, body }) => updateDocument(access, params.document, body),
});

export const DELETE = studyRoute({
  summary: 'Set a document aside, with its excerpts',
  ability: 'materials:write',
  response: noContent,
  handler: (access, { params }) => setDocumentAside(access, params.document),
});
