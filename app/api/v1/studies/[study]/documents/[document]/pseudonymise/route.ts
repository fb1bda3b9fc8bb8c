import { pseudonymisation } from '@/lib/domain/pseudonyms/schema';
import { pseudonymisedShape, pseudonymiseDocument } from '@/lib/flows/pseudonymise-document';
import { created } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const POST = studyRoute({
  summary: 'Replace names in a document’s text by what stands for them, as a new version with its codings',
  ability: 'materials:write',
  body: pseudonymisation,
  response: created(pseudonymisedShape),
  handler: (access, { params, body }) => pseudonymiseDocument(access, params.document, body),
});
