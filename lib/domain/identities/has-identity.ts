import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';

/** Whether something is kept of who a participant is; nothing of it is read. */
export async function hasIdentity({ studyId }: StudyAccess, participantId: string): Promise<boolean> {
  return (await db.participantIdentity.count({ where: { studyId, participantId } })) > 0;
}
