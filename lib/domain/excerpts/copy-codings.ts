import 'server-only';
import { v7 as newId } from 'uuid';
import type { StudyAccess } from '@/lib/access/door';
import type { Db } from '@/lib/db';
import { recordEvent } from '@/lib/domain/audit/record-event';
import { holdStandingTheme } from '@/lib/domain/excerpts/applicable-themes';
import { AppError } from '@/lib/errors';

interface StandingCoding {
  id: string;
  themeId: string;
  weight: number | null;
}

/** The live codings of an excerpt that the caller holds, each with the theme that it is under by now, held too. */
export async function holdCodings(tx: Db, access: StudyAccess, excerptId: string): Promise<StandingCoding[]> {
  const where = { studyId: access.studyId, excerptId, deletedAt: null };
  for (const { themeId } of await tx.coding.findMany({ where, select: { themeId: true } }))
    await holdStandingTheme(tx, access, themeId);
  return tx.coding.findMany({
    where,
    select: { id: true, themeId: true, weight: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
}

/** An excerpt that the caller holds, where it stands by now. */
interface Place {
  id: string;
  documentId: string;
  coderId: string;
  start: number;
  end: number;
}

/**
 * Gives an excerpt codings like those of another. An id that names a coding which it had before brings that one back: what is
 * done again makes the very same rows.
 */
export async function copyCodings(
  tx: Db,
  access: StudyAccess,
  { id: excerptId, documentId, coderId, start, end }: Place,
  codings: readonly StandingCoding[],
  ids: readonly { of: string; id: string }[],
): Promise<void> {
  const { studyId } = access;
  const wanted = new Map(ids.map((pair) => [pair.of, pair.id]));
  for (const { id: of, themeId, weight } of codings) {
    const id = wanted.get(of) ?? newId();
    const former = await tx.coding.findUnique({ where: { id } });
    if (former && (former.excerptId !== excerptId || former.studyId !== studyId || !former.deletedAt))
      throw new AppError('conflict', 'excerpt.idTaken', { field: 'codingIds' });
    if (former)
      await tx.coding.update({ where: { id, studyId }, data: { themeId, weight, deletedAt: null } });
    else
      await tx.coding.create({
        data: { id, studyId, excerptId, themeId, weight, documentId, coderId, start, end },
      });
    const action = former ? 'restore' : 'create';
    await recordEvent(tx, access, { action, entity: 'coding', entityId: id, detail: { excerptId, themeId } });
  }
}
