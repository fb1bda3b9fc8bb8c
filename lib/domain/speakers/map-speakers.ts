import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { db, type Db } from '@/lib/db';
import { recordEvent } from '@/lib/domain/audit/record-event';
import { listSpeakers, type DocumentSpeakers } from '@/lib/domain/speakers/list-speakers';
import type { SpeakersInput } from '@/lib/domain/speakers/schema';
import { lockStudy } from '@/lib/domain/studies/lock-study';
import { AppError, notFound, staleEdit } from '@/lib/errors';

/** Says who labels of the current text stand for. The lock keeps the document's interview and its participants still. */
export async function mapSpeakers(
  access: StudyAccess,
  documentId: string,
  { items, revision }: SpeakersInput,
): Promise<DocumentSpeakers> {
  const { studyId } = access;
  return db.$transaction(async (tx) => {
    await lockStudy(tx, access);
    const before = await listSpeakers(access, documentId, tx);
    if (revision !== undefined && revision !== before.revision) throw staleEdit(before);
    const known = new Set(before.items.map(({ label }) => label));
    if (!items.every(({ label }) => known.has(label)))
      throw new AppError('invalid', 'speaker.unknownLabel', { field: 'items' });
    await requireOfInterview(tx, access, documentId, items);
    const labels = items.map(({ label }) => label);
    await tx.speaker.deleteMany({ where: { studyId, documentId, label: { in: labels } } });
    await tx.speaker.createMany({
      data: items.flatMap(({ label, role, participantId = null }) =>
        role === null ? [] : [{ studyId, documentId, label, role, participantId }],
      ),
    });
    await tx.document.update({
      where: { id: documentId, studyId },
      data: { revision: { increment: 1 } },
    });
    const participantIds = items.flatMap(({ participantId }) => participantId ?? []);
    // labels may be names, which the record of changes never holds
    await recordEvent(tx, access, {
      action: 'map-speakers',
      entity: 'document',
      entityId: documentId,
      detail: { labels: labels.length, participantIds },
    });
    return listSpeakers(access, documentId, tx);
  });
}

async function requireOfInterview(
  tx: Db,
  { studyId }: StudyAccess,
  documentId: string,
  items: SpeakersInput['items'],
): Promise<void> {
  const wanted = [...new Set(items.flatMap(({ participantId }) => participantId ?? []))];
  const found = await tx.participant.findMany({
    where: { studyId, id: { in: wanted } },
    select: {
      interviews: { select: { interview: { select: { documents: { where: { id: documentId } } } } } },
    },
  });
  if (found.length !== wanted.length) throw notFound();
  const takesPart = found.every(({ interviews }) =>
    interviews.some(({ interview }) => interview.documents.length > 0),
  );
  if (!takesPart) throw new AppError('invalid', 'speaker.notOfInterview', { field: 'items' });
}
