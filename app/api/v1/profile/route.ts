import { updateProfileBody } from '@/lib/domain/accounts/schema';
import { updateProfile } from '@/lib/domain/accounts/update-profile';
import { accountRoute } from '@/lib/http/route';

export const GET = accountRoute({ handler: (user) => user });

export const PATCH = accountRoute({
  body: updateProfileBody,
  handler: (user, { body }) => updateProfile(user, body),
});
