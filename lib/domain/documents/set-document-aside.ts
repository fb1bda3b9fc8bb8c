import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { db, type Db } from '@/lib/db';
import { recordEvent } from '@/lib/domain/audit/record-event';
import { notFound } from '@/lib/errors';

/** Hides the document and its excerpts everywhere; nothing is lost, `restoreDocument` brings them back. */
export async function setDocumentAside(access: StudyAccess, id: string): Promise<void> {
  await db.$transaction((tx) => setDeletedAt(tx, access, id, new Date()));
}

export async function restoreDocument(access: StudyAccess, id: string): Promise<void> {
  await db.$transaction((tx) => setDeletedAt(tx, access, id, null));
}

/** Asked twice, it is done once. */
async function setDeletedAt(tx: Db, access: StudyAccess, id: string, deletedAt: Date | null): Promise<void> {
  const { studyId } = access;
  if (!(await tx.document.findFirst({ where: { studyId, id }, select: { id: true } }))) throw notFound();
  const { count } = await tx.document.updateMany({
    where: { studyId, id, deletedAt: deletedAt === null ? { not: null } : null },
    data: { deletedAt, revision: { increment: 1 } },
  });
  if (count === 0) return;
  const action = deletedAt === null ? 'restore' : 'set-aside';
  await recordEvent(tx, access, { action, entity: 'document', entityId: id });
}
