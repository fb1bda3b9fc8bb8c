import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { openPseudonyms } from '@/lib/domain/pseudonyms/open-pseudonyms';
import type { PseudonymView } from '@/lib/domain/pseudonyms/pseudonym-view';
import { requireSoundList } from '@/lib/domain/pseudonyms/require-sound-list';
import type { PseudonymChange } from '@/lib/domain/pseudonyms/schema';
import { rewritePseudonym } from '@/lib/domain/pseudonyms/write-pseudonyms';
import { lockStudy } from '@/lib/domain/studies/lock-study';
import { notFound } from '@/lib/errors';

/** Holds for what is pseudonymised from now on: texts that were keep what stands in them. */
export async function updatePseudonym(
  access: StudyAccess,
  id: string,
  change: PseudonymChange,
): Promise<PseudonymView> {
  return db.$transaction(async (tx) => {
    await lockStudy(tx, access);
    const list = await openPseudonyms(tx, access);
    const before = list.find((entry) => entry.id === id);
    if (!before) throw notFound();
    const after = { ...before, ...change };
    requireSoundList(
      list.map((entry) => (entry.id === id ? after : entry)),
      id,
    );
    await rewritePseudonym(tx, access, after, Object.keys(change));
    return after;
  });
}
