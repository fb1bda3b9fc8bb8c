import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { recordEvent } from '@/lib/domain/audit/record-event';
import { notFound } from '@/lib/errors';

/** For good: who a pseudonym stood for is then known to nobody here. It needs no key. */
export async function deletePseudonym(access: StudyAccess, id: string): Promise<void> {
  const { studyId } = access;
  await db.$transaction(async (tx) => {
    const { count } = await tx.pseudonym.deleteMany({ where: { studyId, id } });
    if (count === 0) throw notFound();
    await recordEvent(tx, access, { action: 'delete', entity: 'pseudonym', entityId: id });
  });
}
