import { confirmSecondFactor } from '@/lib/domain/second-factor/confirm-second-factor';
import { confirmBody, newRecoveryCodes } from '@/lib/domain/second-factor/schema';
import { ok } from '@/lib/http/answer';
import { accountRoute } from '@/lib/http/route';

export const POST = accountRoute({
  summary: 'Turn one’s second factor on by a code of the app; answers with the recovery codes, told once',
  body: confirmBody,
  response: ok(newRecoveryCodes),
  handler: ({ id }, { body }) => confirmSecondFactor(id, body),
});
