import 'server-only';
import { db } from '@/lib/db';
import { recordEvent } from '@/lib/domain/audit/record-event';

/** Of the whole database; any number that no other work takes. */
const SWEEP_LOCK = 4_821_060;

interface DueForm {
  studyId: string;
  consentId: string;
  deleteOn: string;
}

/**
 * Destroys the signed forms whose day has passed, by the database's calendar. Of several processes one does it.
 *
 * @returns how many
 */
export async function destroyDueForms(): Promise<number> {
  return db.$transaction(async (tx) => {
    const [lock] = await tx.$queryRaw<
      { held: boolean }[]
    >`SELECT pg_try_advisory_xact_lock(${SWEEP_LOCK}) AS held`;
    if (!lock?.held) return 0;
    const due = await tx.$queryRaw<DueForm[]>`
      DELETE FROM consent_form WHERE delete_on < current_date
      RETURNING study_id AS "studyId", consent_id AS "consentId", delete_on::text AS "deleteOn"`;
    for (const { studyId, consentId, deleteOn } of due)
      await recordEvent(
        tx,
        { studyId, userId: null },
        { action: 'destroy', entity: 'consent-form', entityId: consentId, detail: { deleteOn } },
      );
    return due.length;
  });
}
