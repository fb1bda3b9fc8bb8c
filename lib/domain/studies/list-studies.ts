import 'server-only';
import type { Role } from '@/generated/prisma/enums';
import type { CurrentUser } from '@/lib/auth';
import { db } from '@/lib/db';
import { STUDY_FIELDS, toStudyView, type StudyView } from '@/lib/domain/studies/study-view';

/** The studies the person is a member of, with their roles there. */
export async function listStudies(user: CurrentUser): Promise<(StudyView & { roles: Role[] })[]> {
  const members = await db.member.findMany({
    where: { userId: user.id, removedAt: null },
    select: { roles: true, study: { select: STUDY_FIELDS } },
    orderBy: { study: { createdAt: 'desc' } },
  });
  return members.map(({ roles, study }) => ({ ...toStudyView(study), roles }));
}
