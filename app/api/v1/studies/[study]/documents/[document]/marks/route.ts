import { documentMarksShape, listDocumentMarks } from '@/lib/domain/excerpts/list-document-marks';
import { ok } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const GET = studyRoute({
  summary: 'List where the excerpts of a document stand in its text',
  ability: 'study:read',
  response: ok(documentMarksShape),
  handler: (access, { params }) => listDocumentMarks(access, params.document),
});
