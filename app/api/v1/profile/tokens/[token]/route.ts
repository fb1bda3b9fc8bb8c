import { revokeToken } from '@/lib/domain/tokens/revoke-token';
import { noContent } from '@/lib/http/answer';
import { accountRoute } from '@/lib/http/route';

export const DELETE = accountRoute({
  summary: 'Revoke a token',
  response: noContent,
  handler: ({ id }, { params }) => revokeToken(id, params.token),
});
