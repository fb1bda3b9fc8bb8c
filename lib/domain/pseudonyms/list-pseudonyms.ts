import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { recordEvent } from '@/lib/domain/audit/record-event';
import { openPseudonyms } from '@/lib/domain/pseudonyms/open-pseudonyms';
import type { PseudonymView } from '@/lib/domain/pseudonyms/pseudonym-view';

/** The key of all the study's pseudonyms. Reading it is an act, and recorded. */
export async function listPseudonyms(access: StudyAccess): Promise<PseudonymView[]> {
  return db.$transaction(async (tx) => {
    const list = await openPseudonyms(tx, access);
    await recordEvent(tx, access, { action: 'read', entity: 'pseudonym', detail: { count: list.length } });
    return list;
  });
}
