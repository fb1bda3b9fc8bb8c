import { createRoleCategory } from '@/lib/domain/role-categories/create-role-category';
import { listRoleCategories, roleCategoryShape } from '@/lib/domain/role-categories/list-role-categories';
import { newRoleCategory } from '@/lib/domain/role-categories/schema';
import { created, listOf, ok } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const GET = studyRoute({
  summary: 'List the role categories',
  ability: 'study:read',
  response: ok(listOf(roleCategoryShape)),
  handler: async (access) => ({ items: await listRoleCategories(access), nextCursor: null }),
});

export const POST = studyRoute({
  summary: 'Add a role category',
  ability: 'materials:write',
  body: newRoleCategory,
  response: created(roleCategoryShape),
  handler: (access, { body }) => createRoleCategory(access, body),
});
