import 'server-only';
import { z } from 'zod';
import type { StudyAccess } from '@/lib/access/door';
import { db, type Db } from '@/lib/db';
import { notFound } from '@/lib/errors';

export const roleCategoryShape = z
  .object({ id: z.uuid(), name: z.string(), participants: z.int().describe('How many are of it.') })
  .meta({ id: 'RoleCategory' });
export type RoleCategoryView = z.output<typeof roleCategoryShape>;

/** In the order the study gives them. */
export async function listRoleCategories({ studyId }: StudyAccess, tx: Db = db): Promise<RoleCategoryView[]> {
  const rows = await tx.roleCategory.findMany({
    where: { studyId },
    orderBy: [{ position: 'asc' }, { name: 'asc' }],
    select: { id: true, name: true, _count: { select: { participants: true } } },
  });
  return rows.map(({ _count, ...category }) => ({ ...category, participants: _count.participants }));
}

export async function getRoleCategory(
  access: StudyAccess,
  id: string,
  tx: Db = db,
): Promise<RoleCategoryView> {
  const category = (await listRoleCategories(access, tx)).find((each) => each.id === id);
  if (!category) throw notFound();
  return category;
}
