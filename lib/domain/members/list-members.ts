import 'server-only';
import type { Role } from '@/generated/prisma/enums';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';

export interface MemberView {
  userId: string;
  name: string;
  email: string;
  roles: Role[];
  mayExport: boolean;
  /** No longer in the study, still named by what they coded or wrote. */
  removed: boolean;
}

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
