import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { db, type Db } from '@/lib/db';

export interface Retention {
  retainUntil: string;
  identities: number;
  forms: number;
}

/** What is still kept after the study's retention date; null before it, without a date, and when nothing is left. */
export async function findOverdue(
  { studyId }: Pick<StudyAccess, 'studyId'>,
  tx: Db = db,
): Promise<Retention | null> {
  const [row] = await tx.$queryRaw<Retention[]>`
    SELECT retain_until::text AS "retainUntil",
           (SELECT count(*)::int FROM participant_identity WHERE study_id = s.id) AS identities,
           (SELECT count(*)::int FROM consent_form WHERE study_id = s.id) AS forms
    FROM study s WHERE id = ${studyId}::uuid AND retain_until < current_date`;
  return row && row.identities + row.forms > 0 ? row : null;
}
