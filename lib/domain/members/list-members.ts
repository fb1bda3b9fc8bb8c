import 'server-only';
import { z } from 'zod';
import { Role } from '@/generated/prisma/enums';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';

export const memberShape = z
  .object({
    userId: z.uuid(),
    name: z.string(),
    email: z.string(),
    roles: z.array(z.enum(Role)),
    mayExport: z.boolean(),
    removed: z.boolean().describe('No longer in the study, still named by what they coded or wrote.'),
  })
  .meta({ id: 'Member' });
export type MemberView = z.output<typeof memberShape>;

/** All who are or were members, by name. */
export async function listMembers({ studyId }: StudyAccess): Promise<MemberView[]> {
  const members = await db.member.findMany({
    where: { studyId },
    select: {
      userId: true,
      roles: true,
      mayExport: true,
      removedAt: true,
      user: { select: { name: true, email: true } },
    },
    orderBy: [{ user: { name: 'asc' } }, { userId: 'asc' }],
  });
  return members.map(({ user, removedAt, ...member }) => ({
    ...member,
    ...user,
    removed: removedAt !== null,
  }));
}
