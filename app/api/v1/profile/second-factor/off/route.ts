import { removeSecondFactor } from '@/lib/domain/second-factor/remove-second-factor';
import { passwordAndCodeBody } from '@/lib/domain/second-factor/schema';
import { noContent } from '@/lib/http/answer';
import { accountRoute } from '@/lib/http/route';

export const POST = accountRoute({
  summary: 'Turn one’s second factor off',
  body: passwordAndCodeBody,
  response: noContent,
  handler: ({ id }, { body }) => removeSecondFactor(id, body),
});
