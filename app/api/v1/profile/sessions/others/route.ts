import { sessionIdOf } from '@/lib/auth';
import { endOtherSessions } from '@/lib/domain/sessions/end-other-sessions';
import { noContent } from '@/lib/http/answer';
import { accountRoute } from '@/lib/http/route';

export const DELETE = accountRoute({
  summary: 'End all of one’s sessions but the one that asks',
  response: noContent,
  handler: ({ id }, { identity }) => endOtherSessions(id, sessionIdOf(identity)),
});
