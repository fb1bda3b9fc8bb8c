import { createToken } from '@/lib/domain/tokens/create-token';
import { listTokens } from '@/lib/domain/tokens/list-tokens';
import { madeTokenShape, newToken, tokenShape } from '@/lib/domain/tokens/schema';
import { created, listOf, ok } from '@/lib/http/answer';
import { accountRoute } from '@/lib/http/route';

export const GET = accountRoute({
  summary: 'List one’s tokens',
  response: ok(listOf(tokenShape)),
  handler: async ({ id }) => ({ items: await listTokens(id), nextCursor: null }),
});

export const POST = accountRoute({
  summary: 'Make a token, which is told this once',
  body: newToken,
  response: created(madeTokenShape),
  handler: ({ id }, { body }) => createToken(id, body),
});
