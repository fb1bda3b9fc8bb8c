import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { db, type Db } from '@/lib/db';
import {
  byCode,
  PARTICIPANT_SELECT,
  participantView,
  type ParticipantView,
} from '@/lib/domain/participants/participant-view';

/** Participants by code, with the interviews they took part in and the consent that holds. */
export async function listParticipants({ studyId }: StudyAccess, tx: Db = db): Promise<ParticipantView[]> {
  const rows = await tx.participant.findMany({ where: { studyId }, select: PARTICIPANT_SELECT });
  return rows.map(participantView).sort(byCode);
}
