import 'server-only';
import type { z } from 'zod';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { recordEvent } from '@/lib/domain/audit/record-event';
import type { updateStudyBody } from '@/lib/domain/studies/schema';
import { STUDY_FIELDS, toStudyView, type StudyView } from '@/lib/domain/studies/study-view';
import { staleEdit } from '@/lib/errors';

export async function updateStudy(
  access: StudyAccess,
  { revision, ...change }: z.output<typeof updateStudyBody>,
): Promise<StudyView> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.study.updateMany({
      where: { id: access.studyId, revision },
      data: {
        ...change,
        ...(change.referenceDate && { referenceDate: new Date(change.referenceDate) }),
        ...(change.retainUntil && { retainUntil: new Date(change.retainUntil) }),
        revision: { increment: 1 },
      },
    });
    const study = toStudyView(
      await tx.study.findUniqueOrThrow({ where: { id: access.studyId }, select: STUDY_FIELDS }),
    );
    if (count === 0) throw staleEdit(study);
    await recordEvent(tx, access, {
      action: 'update',
      entity: 'study',
      entityId: access.studyId,
      detail: { fields: Object.keys(change) },
    });
    return study;
  });
}
