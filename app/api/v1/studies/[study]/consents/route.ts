import { consentShape } from '@/lib/domain/consents/consent-view';
import { recordConsents } from '@/lib/domain/consents/record-consent';
import { newConsents } from '@/lib/domain/consents/schema';
import { created, listOf } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const POST = studyRoute({
  summary: 'Record the same consent of several participants, of all or of none',
  ability: 'materials:write',
  body: newConsents,
  response: created(listOf(consentShape)),
  handler: async (access, { body }) => ({ items: await recordConsents(access, body), nextCursor: null }),
});
