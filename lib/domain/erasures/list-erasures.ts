import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';

/** That a participant's words were erased: when and by whom. */
export async function listErasures({ studyId }: StudyAccess, participantId: string) {
  const rows = await db.erasure.findMany({
    where: { studyId, participantId },
    orderBy: { erasedAt: 'desc' },
    select: { id: true, erasedAt: true, erasedBy: { select: { user: { select: { name: true } } } } },
  });
  return rows.map(({ id, erasedAt, erasedBy }) => ({ id, erasedAt, by: erasedBy.user.name }));
}
