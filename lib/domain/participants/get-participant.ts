import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { db, type Db } from '@/lib/db';
import {
  PARTICIPANT_SELECT,
  participantView,
  type ParticipantView,
} from '@/lib/domain/participants/participant-view';
import { notFound } from '@/lib/errors';

export async function findParticipant(
  { studyId }: StudyAccess,
  id: string,
  tx: Db = db,
): Promise<ParticipantView | null> {
  const row = await tx.participant.findFirst({ where: { studyId, id }, select: PARTICIPANT_SELECT });
  return row && participantView(row);
}

export async function getParticipant(access: StudyAccess, id: string, tx: Db = db): Promise<ParticipantView> {
  const participant = await findParticipant(access, id, tx);
  if (!participant) throw notFound();
  return participant;
}
