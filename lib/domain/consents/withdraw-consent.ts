import 'server-only';
import { v7 as newId } from 'uuid';
import type { Author } from '@/lib/access/door';
import type { Db } from '@/lib/db';
import { recordEvent } from '@/lib/domain/audit/record-event';
import { NEWEST_FIRST } from '@/lib/domain/consents/consent-view';

/** Part of a withdrawal: the newest consent is that there is none. Its legal basis and notice are those of before. */
export async function withdrawConsent(
  tx: Db,
  author: Author,
  participantId: string,
  givenOn: Date,
): Promise<void> {
  const { studyId, userId: recordedById } = author;
  const former = await tx.consent.findFirst({
    where: { studyId, participantId },
    orderBy: NEWEST_FIRST,
    select: { legalBasis: true, noticeVersion: true },
  });
  const id = newId();
  await tx.consent.create({
    data: { ...former, id, studyId, participantId, level: 'WITHDRAWN', givenOn, recordedById },
  });
  await recordEvent(tx, author, {
    action: 'create',
    entity: 'consent',
    entityId: id,
    detail: { participantId, level: 'WITHDRAWN' },
  });
}
