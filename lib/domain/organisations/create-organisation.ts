import 'server-only';
import { v7 as newId } from 'uuid';
import type { StudyAccess } from '@/lib/access/door';
import { db, type Db } from '@/lib/db';
import { recordEvent } from '@/lib/domain/audit/record-event';
import {
  getOrganisation,
  listOrganisations,
  type OrganisationView,
} from '@/lib/domain/organisations/list-organisations';
import type { NewOrganisation } from '@/lib/domain/organisations/schema';
import { lockStudy } from '@/lib/domain/studies/lock-study';
import { AppError, notFound } from '@/lib/errors';

/** The same id a second time is answered with the one that stands. */
export async function createOrganisation(
  access: StudyAccess,
  { id = newId(), name }: NewOrganisation,
): Promise<OrganisationView> {
  const { studyId } = access;
  return db.$transaction(async (tx) => {
    await lockStudy(tx, access);
    const standing = await tx.organisation.findUnique({ where: { id }, select: { studyId: true } });
    if (standing && standing.studyId !== studyId) throw notFound();
    if (standing) return getOrganisation(access, id, tx);
    await requireFreeName(tx, access, name, id);
    await tx.organisation.create({ data: { id, studyId, name } });
    await recordEvent(tx, access, { action: 'create', entity: 'organisation', entityId: id });
    return getOrganisation(access, id, tx);
  });
}

/** Runs under the study's lock. */
export async function requireFreeName(tx: Db, access: StudyAccess, name: string, exceptId: string) {
  const taken = (await listOrganisations(access, tx)).find(
    (each) => each.id !== exceptId && each.name.toLowerCase() === name.toLowerCase(),
  );
  if (taken)
    throw new AppError('conflict', 'organisation.nameTaken', { field: 'name', values: { name: taken.name } });
}
