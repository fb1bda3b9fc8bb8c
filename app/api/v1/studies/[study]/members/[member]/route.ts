import { removeMember } from '@/lib/domain/members/remove-member';
import { updateMemberBody } from '@/lib/domain/members/schema';
import { updateMember } from '@/lib/domain/members/update-member';
import { studyRoute } from '@/lib/http/route';

export const PATCH = studyRoute({
  ability: 'members:manage',
  body: updateMemberBody,
  handler: (access, { params, body }) => updateMember(access, params.member, body),
});

export const DELETE = studyRoute({
  ability: 'members:manage',
  handler: (access, { params }) => removeMember(access, params.member),
});
