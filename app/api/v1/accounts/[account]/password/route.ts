import { z } from 'zod';
import { resetPassword } from '@/lib/domain/accounts/reset-password';
import { ok } from '@/lib/http/answer';
import { adminRoute } from '@/lib/http/route';

export const POST = adminRoute({
  summary: 'Give an account a temporary password',
  response: ok(z.object({ password: z.string() })),
  handler: (admin, { params }) => resetPassword(admin, params.account),
});
