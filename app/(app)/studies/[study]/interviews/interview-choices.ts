import type { InterviewChoices } from '@/components/interviews/interview-fieldset';
import type { StudyAccess } from '@/lib/access/door';
import { listCases } from '@/lib/domain/cases/list-cases';
import { listParticipants } from '@/lib/domain/participants/list-participants';
import { listMembers } from '@/lib/domain/members/list-members';

/** What the fields of an interview choose from; nothing else of it goes to the browser. */
export async function interviewChoices(access: StudyAccess): Promise<InterviewChoices> {
  const [cases, members, participants] = await Promise.all([
    listCases(access),
    listMembers(access),
    listParticipants(access),
  ]);
  return {
    cases: cases.map(({ id, code, title }) => ({ id, code, title })),
    members: members.map(({ userId, name, removed }) => ({ userId, name, removed })),
    participantCodes: participants.map(({ code }) => code),
  };
}
