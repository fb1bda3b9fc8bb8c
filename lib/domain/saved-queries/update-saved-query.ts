import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { recordEvent } from '@/lib/domain/audit/record-event';
import {
  getSavedQuery,
  requireFreeName,
  requireOwner,
  storedForm,
  type SavedQueryView,
} from '@/lib/domain/saved-queries/saved-query-view';
import type { SavedQueryChange } from '@/lib/domain/saved-queries/schema';
import { lockStudy } from '@/lib/domain/studies/lock-study';
import { staleEdit } from '@/lib/errors';

export async function updateSavedQuery(
  access: StudyAccess,
  id: string,
  { revision, text, ...change }: SavedQueryChange,
): Promise<SavedQueryView> {
  const stored = text === undefined ? undefined : await storedForm(access, text);
  return db.$transaction(async (tx) => {
    await lockStudy(tx, access);
    const standing = await getSavedQuery(access, id, tx);
    requireOwner(access, standing);
    if (standing.revision !== revision) throw staleEdit(standing);
    if (change.name !== undefined) await requireFreeName(tx, access, change.name, id);
    const data = {
      ...(change.name !== undefined && { name: change.name }),
      ...(change.shared !== undefined && { shared: change.shared }),
      ...(stored !== undefined && { text: stored }),
    };
    await tx.savedQuery.update({
      where: { id, studyId: access.studyId },
      data: { ...data, updatedAt: new Date(), revision: { increment: 1 } },
    });
    await recordEvent(tx, access, {
      action: 'update',
      entity: 'saved-query',
      entityId: id,
      detail: { fields: Object.keys(data) },
    });
    return getSavedQuery(access, id, tx);
  });
}
