import { removeMember } from '@/lib/domain/members/remove-member';
import { updateMemberBody } from '@/lib/domain/members/schema';
import { updateMember } from '@/lib/domain/members/update-member';
import { noContent } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const PATCH = studyRoute({
  summary: 'Change what a member may do',
  ability: 'members:manage',
  body: updateMemberBody,
  response: noContent,
  handler: (access, { params, body }) => updateMember(access, params.member, body),
});

export const DELETE = studyRoute({
  summary: 'Remove a member from the study',
  ability: 'members:manage',
  response: noContent,
  handler: (access, { params }) => removeMember(access, params.member),
});
