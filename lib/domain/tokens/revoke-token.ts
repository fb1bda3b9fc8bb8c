import 'server-only';
import { db } from '@/lib/db';
import { recordAccountEvent } from '@/lib/domain/audit/record-event';
import { notFound } from '@/lib/errors';

/** Ends one of one's own tokens for good; one that was revoked already stays as it was. */
export async function revokeToken(userId: string, id: string): Promise<void> {
  await db.$transaction(async (tx) => {
    if (!(await tx.apiToken.findFirst({ where: { id, userId }, select: { id: true } }))) throw notFound();
    const { count } = await tx.apiToken.updateMany({
      where: { id, userId, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    if (count > 0) {
      await recordAccountEvent(tx, userId, { action: 'revoke', entity: 'token', entityId: id });
    }
  });
}
