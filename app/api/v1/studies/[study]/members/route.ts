import { addMember } from '@/lib/domain/members/add-member';
import { listMembers } from '@/lib/domain/members/list-members';
import { addMemberBody } from '@/lib/domain/members/schema';
import { created, studyRoute } from '@/lib/http/route';

export const GET = studyRoute({
  ability: 'study:read',
  handler: async (access) => ({ items: await listMembers(access), nextCursor: null }),
});

export const POST = studyRoute({
  ability: 'members:manage',
  body: addMemberBody,
  handler: async (access, { body }) => created(await addMember(access, body)),
});
