import { renewRecoveryCodes } from '@/lib/domain/second-factor/renew-recovery-codes';
import { newRecoveryCodes, passwordAndCodeBody } from '@/lib/domain/second-factor/schema';
import { ok } from '@/lib/http/answer';
import { accountRoute } from '@/lib/http/route';

export const POST = accountRoute({
  summary: 'Replace one’s recovery codes; the new ones are told once',
  body: passwordAndCodeBody,
  response: ok(newRecoveryCodes),
  handler: ({ id }, { body }) => renewRecoveryCodes(id, body),
});
