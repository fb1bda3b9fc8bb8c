import { getSecondFactor } from '@/lib/domain/second-factor/get-second-factor';
import { prepareSecondFactor } from '@/lib/domain/second-factor/prepare-second-factor';
import { enrolment, prepareBody, secondFactorView } from '@/lib/domain/second-factor/schema';
import { ok } from '@/lib/http/answer';
import { accountRoute } from '@/lib/http/route';

export const GET = accountRoute({
  summary: 'Read whether one’s second factor is on',
  response: ok(secondFactorView),
  handler: ({ id }) => getSecondFactor(id),
});

export const POST = accountRoute({
  summary: 'Begin a second factor: the secret for an authenticator app, told once',
  body: prepareBody,
  response: ok(enrolment),
  handler: (user, { body }) => prepareSecondFactor(user, body),
});
