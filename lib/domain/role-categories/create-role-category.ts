import 'server-only';
import { v7 as newId } from 'uuid';
import type { StudyAccess } from '@/lib/access/door';
import { db, type Db } from '@/lib/db';
import { recordEvent } from '@/lib/domain/audit/record-event';
import {
  getRoleCategory,
  listRoleCategories,
  type RoleCategoryView,
} from '@/lib/domain/role-categories/list-role-categories';
import type { NewRoleCategory } from '@/lib/domain/role-categories/schema';
import { lockStudy } from '@/lib/domain/studies/lock-study';
import { AppError, notFound } from '@/lib/errors';

/** It comes last. The same id a second time is answered with the one that stands. */
export async function createRoleCategory(
  access: StudyAccess,
  { id = newId(), name }: NewRoleCategory,
): Promise<RoleCategoryView> {
  const { studyId } = access;
  return db.$transaction(async (tx) => {
    await lockStudy(tx, access);
    const standing = await tx.roleCategory.findUnique({ where: { id }, select: { studyId: true } });
    if (standing && standing.studyId !== studyId) throw notFound();
    if (standing) return getRoleCategory(access, id, tx);
    const { length } = await requireFreeName(tx, access, name, id);
    await tx.roleCategory.create({ data: { id, studyId, name, position: length } });
    await recordEvent(tx, access, { action: 'create', entity: 'role-category', entityId: id });
    return getRoleCategory(access, id, tx);
  });
}

/** Runs under the study's lock. Answers with all that stand. */
export async function requireFreeName(tx: Db, access: StudyAccess, name: string, exceptId: string) {
  const all = await listRoleCategories(access, tx);
  const taken = all.find((each) => each.id !== exceptId && each.name.toLowerCase() === name.toLowerCase());
  if (taken)
    throw new AppError('conflict', 'roleCategory.nameTaken', { field: 'name', values: { name: taken.name } });
  return all;
}
