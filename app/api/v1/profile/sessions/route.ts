import { sessionIdOf } from '@/lib/auth';
import { listSessions } from '@/lib/domain/sessions/list-sessions';
import { sessionView } from '@/lib/domain/sessions/schema';
import { listOf, ok } from '@/lib/http/answer';
import { accountRoute } from '@/lib/http/route';

export const GET = accountRoute({
  summary: 'List one’s sessions, the last used first',
  response: ok(listOf(sessionView)),
  handler: async ({ id }, { identity }) => ({
    items: await listSessions(id, sessionIdOf(identity)),
    nextCursor: null,
  }),
});
