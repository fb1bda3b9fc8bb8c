import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { db, type Db } from '@/lib/db';
import { recordEvent } from '@/lib/domain/audit/record-event';
import { getCase } from '@/lib/domain/cases/get-case';
import { lockStudy } from '@/lib/domain/studies/lock-study';
import { AppError } from '@/lib/errors';

/** Only a case that nothing rests on; excerpts that were removed count, since their removal can be undone. */
export async function deleteCase(access: StudyAccess, id: string): Promise<void> {
  const { studyId } = access;
  await db.$transaction(async (tx) => {
    await lockStudy(tx, access);
    await getCase(access, id, tx);
    await tx.$queryRaw`SELECT 1 FROM study_case WHERE study_id = ${studyId}::uuid AND id = ${id}::uuid FOR UPDATE`;
    const ties = await countTies(tx, access, id);
    if (Object.values(ties).some((count) => count > 0))
      throw new AppError('conflict', 'case.inUse', { values: ties });
    await tx.case.delete({ where: { id, studyId } });
    await recordEvent(tx, access, { action: 'delete', entity: 'case', entityId: id });
  });
}

async function countTies(tx: Db, { studyId }: StudyAccess, caseId: string) {
  const where = { studyId, caseId };
  return {
    interviews: await tx.interviewCase.count({ where }),
    documents: await tx.documentCase.count({ where }),
    passages: await tx.casePassage.count({ where }),
    excerpts: await tx.excerptCase.count({ where }),
    summaries: await tx.summary.count({ where }),
    memos: await tx.memo.count({ where }),
  };
}
