import { resetSecondFactor } from '@/lib/domain/second-factor/remove-second-factor';
import { noContent } from '@/lib/http/answer';
import { adminRoute } from '@/lib/http/route';

export const DELETE = adminRoute({
  summary: 'Take the second factor from an account whose owner has lost phone and recovery codes',
  response: noContent,
  handler: (admin, { params }) => resetSecondFactor(admin, params.account),
});
