import 'server-only';
import { v7 as newId } from 'uuid';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { recordEvent } from '@/lib/domain/audit/record-event';
import { lockStudy } from '@/lib/domain/studies/lock-study';
import {
  getSavedQuery,
  requireFreeName,
  storedForm,
  type SavedQueryView,
} from '@/lib/domain/saved-queries/saved-query-view';
import type { NewSavedQuery } from '@/lib/domain/saved-queries/schema';
import { notFound } from '@/lib/errors';

/** The same id a second time is answered with the one that stands. */
export async function createSavedQuery(
  access: StudyAccess,
  { id = newId(), name, text, shared }: NewSavedQuery,
): Promise<SavedQueryView> {
  const { studyId, userId } = access;
  const stored = await storedForm(access, text);
  return db.$transaction(async (tx) => {
    await lockStudy(tx, access);
    const standing = await tx.savedQuery.findUnique({ where: { id } });
    if (standing && (standing.studyId !== studyId || standing.ownerId !== userId)) throw notFound();
    if (!standing) {
      await requireFreeName(tx, access, name, id);
      await tx.savedQuery.create({ data: { id, studyId, ownerId: userId, name, text: stored, shared } });
      await recordEvent(tx, access, {
        action: 'create',
        entity: 'saved-query',
        entityId: id,
        detail: { shared },
      });
    }
    return getSavedQuery(access, id, tx);
  });
}
