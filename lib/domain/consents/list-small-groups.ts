import 'server-only';
import { z } from 'zod';
import type { StudyAccess } from '@/lib/access/door';
import { smallGroups } from '@/lib/core/consent/small-groups';
import { db } from '@/lib/db';

export const smallGroupShape = z
  .object({ roleCategory: z.string(), organisation: z.string(), codes: z.array(z.string()) })
  .meta({ id: 'SmallGroup' });
export type SmallGroupView = z.output<typeof smallGroupShape>;

/** The groups, of one role in one organisation, that would name who is in them, among those whose words are about to leave. */
export async function listSmallGroups(
  { studyId }: StudyAccess,
  speaking: ReadonlySet<string>,
): Promise<SmallGroupView[]> {
  const people = await db.participant.findMany({
    where: { studyId },
    orderBy: { code: 'asc' },
    select: {
      id: true,
      code: true,
      roleCategoryId: true,
      organisationId: true,
      roleCategory: { select: { name: true } },
      organisation: { select: { name: true } },
    },
  });
  const personOf = new Map(people.map((person) => [person.id, person]));
  return smallGroups(people, speaking).map(({ participantIds }) => {
    const members = participantIds.flatMap((id) => personOf.get(id) ?? []);
    return {
      roleCategory: members[0]?.roleCategory?.name ?? '',
      organisation: members[0]?.organisation?.name ?? '',
      codes: members.map(({ code }) => code),
    };
  });
}
