import { profileShape } from '@/lib/domain/accounts/account-view';
import { updateProfileBody } from '@/lib/domain/accounts/schema';
import { updateProfile } from '@/lib/domain/accounts/update-profile';
import { ok } from '@/lib/http/answer';
import { accountRoute } from '@/lib/http/route';

export const GET = accountRoute({
  summary: 'Read one’s own account',
  tokens: 'every',
  response: ok(profileShape),
  handler: (user) => user,
});

export const PATCH = accountRoute({
  summary: 'Change one’s own name or language',
  body: updateProfileBody,
  response: ok(profileShape),
  handler: (user, { body }) => updateProfile(user, body),
});
