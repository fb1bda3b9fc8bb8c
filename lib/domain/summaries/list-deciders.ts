import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { abilitiesOf } from '@/lib/access/policy';
import { db, type Db } from '@/lib/db';
import { PERSON_SELECT, personOf, type Person } from '@/lib/domain/summaries/person';

/** The members whose roles let them decide on summaries, by name; who wrote in one is not yet left out. */
export async function listDeciders({ studyId }: StudyAccess, tx: Db = db): Promise<Person[]> {
  const members = await tx.member.findMany({
    where: { studyId, removedAt: null, user: { disabledAt: null } },
    select: { ...PERSON_SELECT.select, roles: true },
    orderBy: [{ user: { name: 'asc' } }, { userId: 'asc' }],
  });
  return members.filter(({ roles }) => abilitiesOf(roles, false).has('summaries:decide')).map(personOf);
}
