import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import type { ListedPseudonym } from '@/lib/core/pseudonyms/propose';
import type { Db } from '@/lib/db';
import { recordEvent } from '@/lib/domain/audit/record-event';
import { sealNames } from '@/lib/domain/pseudonyms/open-pseudonyms';

/** Of a list that is sound with them. */
export async function insertPseudonyms(
  tx: Db,
  access: StudyAccess,
  entries: readonly ListedPseudonym[],
): Promise<void> {
  const { studyId, userId } = access;
  await tx.pseudonym.createMany({
    data: entries.map(({ id, kind, replacement, ...names }) => ({
      ...{ id, studyId, kind, replacement, createdById: userId },
      ...sealNames(id, names),
    })),
  });
  if (entries.length === 0) return;
  const ids = entries.map(({ id }) => id);
  await recordEvent(tx, access, { action: 'create', entity: 'pseudonym', detail: { ids } });
}

export async function rewritePseudonym(
  tx: Db,
  access: StudyAccess,
  { id, kind, replacement, ...names }: ListedPseudonym,
  fields: readonly string[],
): Promise<void> {
  const { studyId } = access;
  await tx.pseudonym.update({ where: { id, studyId }, data: { kind, replacement, ...sealNames(id, names) } });
  await recordEvent(tx, access, { action: 'update', entity: 'pseudonym', entityId: id, detail: { fields } });
}
