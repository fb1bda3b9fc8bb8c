import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { db, type Db } from '@/lib/db';
import { recordEvent } from '@/lib/domain/audit/record-event';
import { requireFreeName } from '@/lib/domain/role-categories/create-role-category';
import {
  getRoleCategory,
  listRoleCategories,
  type RoleCategoryView,
} from '@/lib/domain/role-categories/list-role-categories';
import type { RoleCategoryChange } from '@/lib/domain/role-categories/schema';
import { lockStudy } from '@/lib/domain/studies/lock-study';

export async function updateRoleCategory(
  access: StudyAccess,
  id: string,
  { name, position }: RoleCategoryChange,
): Promise<RoleCategoryView> {
  return db.$transaction(async (tx) => {
    await lockStudy(tx, access);
    await getRoleCategory(access, id, tx);
    if (name !== undefined) {
      await requireFreeName(tx, access, name, id);
      await tx.roleCategory.update({ where: { id, studyId: access.studyId }, data: { name } });
    }
    if (position !== undefined) await place(tx, access, id, position);
    const fields = [...(name === undefined ? [] : ['name']), ...(position === undefined ? [] : ['position'])];
    await recordEvent(tx, access, {
      action: 'update',
      entity: 'role-category',
      entityId: id,
      detail: { fields },
    });
    return getRoleCategory(access, id, tx);
  });
}

async function place(tx: Db, access: StudyAccess, id: string, position: number): Promise<void> {
  const others = (await listRoleCategories(access, tx)).map((each) => each.id).filter((each) => each !== id);
  for (const [index, each] of others.toSpliced(position, 0, id).entries())
    await tx.roleCategory.update({
      where: { id: each, studyId: access.studyId },
      data: { position: index },
    });
}
