import { consentShape } from '@/lib/domain/consents/consent-view';
import { listConsents } from '@/lib/domain/consents/list-consents';
import { recordConsent } from '@/lib/domain/consents/record-consent';
import { newConsent } from '@/lib/domain/consents/schema';
import { created, listOf, ok } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const GET = studyRoute({
  summary: 'List what a participant agreed to, the newest first, which holds',
  ability: 'study:read',
  response: ok(listOf(consentShape)),
  handler: async (access, { params }) => ({
    items: await listConsents(access, params.participant),
    nextCursor: null,
  }),
});

export const POST = studyRoute({
  summary: 'Record what a participant agreed to; what was recorded before stays',
  ability: 'materials:write',
  body: newConsent,
  response: created(consentShape),
  handler: (access, { params, body }) => recordConsent(access, params.participant, body),
});
