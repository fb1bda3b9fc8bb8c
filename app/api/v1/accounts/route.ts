import { z } from 'zod';
import { accountShape } from '@/lib/domain/accounts/account-view';
import { createAccount } from '@/lib/domain/accounts/create-account';
import { listAccounts } from '@/lib/domain/accounts/list-accounts';
import { createAccountBody } from '@/lib/domain/accounts/schema';
import { created, listOf, ok } from '@/lib/http/answer';
import { adminRoute } from '@/lib/http/route';

export const GET = adminRoute({
  summary: 'List the accounts',
  response: ok(listOf(accountShape)),
  handler: async () => ({ items: await listAccounts(), nextCursor: null }),
});

export const POST = adminRoute({
  summary: 'Make an account with a temporary password',
  body: createAccountBody,
  response: created(accountShape.extend({ password: z.string() })),
  handler: (admin, { body }) => createAccount(admin, body),
});
