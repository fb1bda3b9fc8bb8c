import { addMember } from '@/lib/domain/members/add-member';
import { listMembers, memberShape } from '@/lib/domain/members/list-members';
import { addMemberBody } from '@/lib/domain/members/schema';
import { created, listOf, ok } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const GET = studyRoute({
  summary: 'List who is or was a member',
  ability: 'study:read',
  response: ok(listOf(memberShape)),
  handler: async (access) => ({ items: await listMembers(access), nextCursor: null }),
});

export const POST = studyRoute({
  summary: 'Take in an account as a member',
  ability: 'members:manage',
  body: addMemberBody,
  response: created(memberShape.pick({ userId: true, roles: true, mayExport: true })),
  handler: (access, { body }) => addMember(access, body),
});
