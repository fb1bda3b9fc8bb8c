import 'server-only';
import { startSession } from '@/lib/domain/sessions/start-session';
import { writeDeviceCookie } from '@/lib/http/device-cookie';
import { writeSessionCookie } from '@/lib/http/session-cookie';
import { log } from '@/lib/log';

/** Signs in the browser that asks, for somebody who has passed everything the account asks for, a second factor too. */
export async function signInBrowser(
  { headers }: { headers: Pick<Headers, 'get'> },
  { userId, email }: { userId: string; email: string },
): Promise<void> {
  const { sessionId } = await startSession(userId, headers.get('user-agent') ?? '');
  await writeSessionCookie({ userId, sessionId });
  await writeDeviceCookie(email);
  log('info', 'sign-in', { userId, sessionId });
}
