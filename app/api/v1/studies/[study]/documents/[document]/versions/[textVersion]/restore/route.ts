import { restoredVersion } from '@/lib/domain/documents/schema';
import { restoreVersion } from '@/lib/flows/restore-version';
import { savedVersionShape } from '@/lib/flows/save-version';
import { created } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const POST = studyRoute({
  summary: 'Make the text of a former version the next one',
  ability: 'materials:write',
  body: restoredVersion,
  response: created(savedVersionShape),
  handler: (access, { params, body }) => restoreVersion(access, params.document, params.textVersion, body),
});
