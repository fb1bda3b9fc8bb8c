import 'server-only';
import type { Db } from '@/lib/db';
import { recordAccountEvent, recordEvent } from '@/lib/domain/audit/record-event';
import type { Inviter } from '@/lib/domain/invitations/inviter';

/** In the study's history, or in the installation's. */
export async function recordInvitation(
  tx: Db,
  { userId, studyId }: Inviter,
  action: string,
  entityId: string,
): Promise<void> {
  const entry = { action, entity: 'invitation', entityId };
  await (studyId === null
    ? recordAccountEvent(tx, userId, entry)
    : recordEvent(tx, { userId, studyId }, entry));
}
