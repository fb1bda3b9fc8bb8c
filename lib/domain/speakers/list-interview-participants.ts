import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';

/** Who a label of the interview's documents can stand for. */
export async function listInterviewParticipants(
  { studyId }: StudyAccess,
  interviewId: string | null,
): Promise<{ id: string; code: string }[]> {
  if (interviewId === null) return [];
  return db.participant.findMany({
    where: { studyId, interviews: { some: { interviewId } } },
    select: { id: true, code: true },
    orderBy: { code: 'asc' },
  });
}
