import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { db, type Db } from '@/lib/db';
import {
  CONSENT_SELECT,
  consentView,
  NEWEST_FIRST,
  type ConsentView,
} from '@/lib/domain/consents/consent-view';
import { getParticipant } from '@/lib/domain/participants/get-participant';

/** A participant's, the newest first. */
export async function listConsents(
  access: StudyAccess,
  participantId: string,
  tx: Db = db,
): Promise<ConsentView[]> {
  await getParticipant(access, participantId, tx);
  const rows = await tx.consent.findMany({
    where: { studyId: access.studyId, participantId },
    orderBy: NEWEST_FIRST,
    select: CONSENT_SELECT,
  });
  return rows.map(consentView);
}
