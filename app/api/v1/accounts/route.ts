import { createAccount } from '@/lib/domain/accounts/create-account';
import { listAccounts } from '@/lib/domain/accounts/list-accounts';
import { createAccountBody } from '@/lib/domain/accounts/schema';
import { adminRoute, created } from '@/lib/http/route';

export const GET = adminRoute({ handler: async () => ({ items: await listAccounts(), nextCursor: null }) });

export const POST = adminRoute({
  body: createAccountBody,
  handler: async (admin, { body }) => created(await createAccount(admin, body)),
});
