import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import type { Db } from '@/lib/db';
import { notFound } from '@/lib/errors';

/** Milliseconds by which the clocks of the application and of the database may differ. */
const CLOCKS_DIFFER_MS = 60_000;

/** Throws not found when somebody else deleted what is to be brought back: that was their work, and it stays done. */
export async function requireOwnDeletion(
  tx: Db,
  { studyId, userId }: StudyAccess,
  ids: readonly string[],
  deletedAt: Date,
): Promise<void> {
  const time = deletedAt.getTime();
  const event = await tx.auditEvent.findFirst({
    where: {
      studyId,
      at: { gte: new Date(time - CLOCKS_DIFFER_MS), lte: new Date(time + CLOCKS_DIFFER_MS) },
      entityId: { in: [...ids] },
      action: 'delete',
    },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { userId: true },
  });
  if (event && event.userId !== userId) throw notFound();
}
