import 'server-only';
import { v7 as newId } from 'uuid';
import { db } from '@/lib/db';
import { recordAccountEvent } from '@/lib/domain/audit/record-event';
import { deviceWords } from '@/lib/domain/sessions/device-words';
import { AppError } from '@/lib/errors';

/** For somebody who has proved who they are. The database's clock says when it began. */
export async function startSession(userId: string, userAgent: string): Promise<{ sessionId: string }> {
  const sessionId = newId();
  await db.$transaction(async (tx) => {
    const started = await tx.$executeRaw`
      INSERT INTO session (id, user_id, device)
      SELECT ${sessionId}::uuid, id, ${deviceWords(userAgent)} FROM app_user
      WHERE id = ${userId}::uuid AND disabled_at IS NULL`;
    if (started === 0) throw new AppError('unauthenticated', 'signIn.wrong');
    await recordAccountEvent(tx, userId, { action: 'sign-in', entity: 'session', entityId: sessionId });
  });
  return { sessionId };
}
