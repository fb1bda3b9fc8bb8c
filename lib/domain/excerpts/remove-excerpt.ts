import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import type { Db } from '@/lib/db';
import { recordEvent } from '@/lib/domain/audit/record-event';

/** Takes away an excerpt that the caller holds, and its codings, all at one moment: that moment is what brings them back. */
export async function removeExcerpt(tx: Db, access: StudyAccess, id: string): Promise<void> {
  const { studyId } = access;
  const deletedAt = new Date();
  await tx.coding.updateMany({ where: { studyId, excerptId: id, deletedAt: null }, data: { deletedAt } });
  await tx.excerpt.update({ where: { id, studyId }, data: { deletedAt } });
  await recordEvent(tx, access, { action: 'delete', entity: 'excerpt', entityId: id });
}
