import { deleteRoleCategory } from '@/lib/domain/role-categories/delete-role-category';
import { roleCategoryShape } from '@/lib/domain/role-categories/list-role-categories';
import { roleCategoryChange } from '@/lib/domain/role-categories/schema';
import { updateRoleCategory } from '@/lib/domain/role-categories/update-role-category';
import { noContent, ok } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const PATCH = studyRoute({
  summary: 'Rename or move a role category',
  ability: 'materials:write',
  body: roleCategoryChange,
  response: ok(roleCategoryShape),
  handler: (access, { params, body }) => updateRoleCategory(access, params.roleCategory, body),
});

export const DELETE = studyRoute({
  summary: 'Delete a role category that no participant has',
  ability: 'materials:write',
  response: noContent,
  handler: (access, { params }) => deleteRoleCategory(access, params.roleCategory),
});
