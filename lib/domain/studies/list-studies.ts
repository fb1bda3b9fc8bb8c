import 'server-only';
import { z } from 'zod';
import { Role } from '@/generated/prisma/enums';
import type { CurrentUser, Identity } from '@/lib/auth';
import { db } from '@/lib/db';
import { STUDY_FIELDS, studyShape, toStudyView } from '@/lib/domain/studies/study-view';

export const listedStudyShape = studyShape
  .extend({ roles: z.array(z.enum(Role)) })
  .meta({ id: 'ListedStudy' });

/** The studies the person is a member of, with their roles there; with a token of one study, that one alone. */
export async function listStudies(
  user: CurrentUser,
  identity?: Identity,
): Promise<z.output<typeof listedStudyShape>[]> {
  const only = identity?.kind === 'token' ? identity.studyId : null;
  const members = await db.member.findMany({
    where: { userId: user.id, removedAt: null, ...(only !== null && { studyId: only }) },
    select: { roles: true, study: { select: STUDY_FIELDS } },
    orderBy: { study: { createdAt: 'desc' } },
  });
  return members.map(({ roles, study }) => ({ ...toStudyView(study), roles }));
}
