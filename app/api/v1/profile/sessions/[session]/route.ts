import { endSession } from '@/lib/domain/sessions/end-session';
import { noContent } from '@/lib/http/answer';
import { accountRoute } from '@/lib/http/route';

export const DELETE = accountRoute({
  summary: 'End one of one’s sessions',
  response: noContent,
  handler: ({ id }, { params }) => endSession(id, params.session),
});
