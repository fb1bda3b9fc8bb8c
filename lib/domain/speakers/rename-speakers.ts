import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import type { Db } from '@/lib/db';
import { recordEvent } from '@/lib/domain/audit/record-event';

/**
 * Takes who a document's labels stand for over to the labels that replaced them. Two that became one and stood for different
 * people stand for nobody, so that the strictest consent holds. The caller holds the document's row.
 *
 * @param labels the new labels of each former one; what is not in it stays
 */
export async function renameSpeakers(
  tx: Db,
  access: StudyAccess,
  documentId: string,
  labels: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<void> {
  const { studyId } = access;
  const rows = await tx.speaker.findMany({ where: { studyId, documentId } });
  const renamed = rows.flatMap((row) =>
    [...(labels.get(row.label) ?? [row.label])].map((label) => ({ ...row, label })),
  );
  const kept = [...new Set(renamed.map(({ label }) => label))].flatMap((label) => {
    const [first, ...others] = renamed.filter((row) => row.label === label);
    return first && others.every(({ participantId }) => participantId === first.participantId) ? [first] : [];
  });
  const before = new Set(rows.map(({ label }) => label));
  if (kept.length === rows.length && kept.every(({ label }) => before.has(label))) return;
  await tx.speaker.deleteMany({ where: { studyId, documentId } });
  await tx.speaker.createMany({ data: kept });
  await recordEvent(tx, access, {
    action: 'rename-speakers',
    entity: 'document',
    entityId: documentId,
    detail: { from: rows.length, to: kept.length },
  });
}
