import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';

/** Participants by code, with the interviews they took part in. */
export async function listParticipants({ studyId }: StudyAccess) {
  const rows = await db.participant.findMany({
    where: { studyId },
    orderBy: { code: 'asc' },
    select: { id: true, code: true, interviews: { select: { interviewId: true } } },
  });
  return rows.map(({ interviews, ...participant }) => ({
    ...participant,
    interviewIds: interviews.map(({ interviewId }) => interviewId),
  }));
}
