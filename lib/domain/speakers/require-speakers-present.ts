import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import type { Db } from '@/lib/db';
import { AppError } from '@/lib/errors';

/**
 * After a change of an interview's participants or of a document's interview: nobody may be mapped as a speaker of a
 * document whose interview they are not in. Refused rather than taken back, since consent follows the speaker. Documents
 * that were set aside count: they may come back.
 */
export async function requireSpeakersPresent(
  tx: Db,
  { studyId }: StudyAccess,
  source: { interviewId: string } | { documentId: string },
): Promise<void> {
  const mapped = await tx.speaker.findMany({
    where: {
      studyId,
      participantId: { not: null },
      document: 'documentId' in source ? { id: source.documentId } : { interviewId: source.interviewId },
    },
    select: {
      participantId: true,
      participant: { select: { code: true } },
      document: {
        select: { title: true, interview: { select: { participants: { select: { participantId: true } } } } },
      },
    },
  });
  const absent = mapped.find(
    ({ participantId, document }) =>
      !document.interview?.participants.some((present) => present.participantId === participantId),
  );
  if (!absent) return;
  throw new AppError('conflict', 'speaker.stillSpeaks', {
    field: 'documentId' in source ? 'interviewId' : 'participantCodes',
    values: { code: absent.participant?.code ?? '', title: absent.document.title },
  });
}
