import 'server-only';
import { v7 as newId } from 'uuid';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { openPseudonyms } from '@/lib/domain/pseudonyms/open-pseudonyms';
import type { PseudonymView } from '@/lib/domain/pseudonyms/pseudonym-view';
import { requireSoundList } from '@/lib/domain/pseudonyms/require-sound-list';
import type { NewPseudonym } from '@/lib/domain/pseudonyms/schema';
import { insertPseudonyms } from '@/lib/domain/pseudonyms/write-pseudonyms';
import { lockStudy } from '@/lib/domain/studies/lock-study';
import { notFound } from '@/lib/errors';

/** The same id a second time is answered with the entry that stands. */
export async function createPseudonym(access: StudyAccess, input: NewPseudonym): Promise<PseudonymView> {
  return db.$transaction(async (tx) => {
    await lockStudy(tx, access);
    const { id = newId(), ...fields } = input;
    const list = await openPseudonyms(tx, access);
    const standing = list.find((entry) => entry.id === id);
    if (standing) return standing;
    if (await tx.pseudonym.findUnique({ where: { id }, select: { id: true } })) throw notFound();
    requireSoundList([...list, { ...fields, id }], id);
    await insertPseudonyms(tx, access, [{ ...fields, id }]);
    const { createdAt } = await tx.pseudonym.findUniqueOrThrow({
      where: { id },
      select: { createdAt: true },
    });
    return { ...fields, id, createdAt };
  });
}
