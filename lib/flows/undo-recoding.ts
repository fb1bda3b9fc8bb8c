import 'server-only';
import { z } from 'zod';
import { requireAbility, type StudyAccess } from '@/lib/access/door';
import { planUndo } from '@/lib/core/coding/recoding-undo';
import { db } from '@/lib/db';
import { recordEvent } from '@/lib/domain/audit/record-event';
import { getRecoding, recodingShape } from '@/lib/domain/recodings/recoding-view';
import { changerOf } from '@/lib/domain/recodings/require-recodable';
import { AppError } from '@/lib/errors';
import { holdCodings, requireTheme, takeBack } from '@/lib/flows/take-recoding-back';

export const undoneRecodingShape = z
  .object({
    recoding: recodingShape,
    undone: z.int().describe('Codings that stand as before the change.'),
    left: z
      .int()
      .describe('Codings that somebody changed since, or that are somebody else’s: they stay as they are.'),
  })
  .meta({ id: 'UndoneRecoding' });
type UndoneRecoding = z.output<typeof undoneRecodingShape>;

/** Takes a bulk change back as a whole, but for what is no longer as it left it. Its maker may, and who may change others' codings. */
export async function undoRecoding(access: StudyAccess, id: string): Promise<UndoneRecoding> {
  const { studyId } = access;
  return db.$transaction(
    async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM recoding WHERE study_id = ${studyId}::uuid AND id = ${id}::uuid FOR UPDATE`;
      const { job, undoneAt, madeById } = await getRecoding(access, id, tx);
      if (madeById !== access.userId) requireAbility(access, 'coding:write-others');
      if (undoneAt !== null) throw new AppError('conflict', 'recoding.undone');
      if (job && (job.state === 'QUEUED' || job.state === 'RUNNING'))
        throw new AppError('conflict', 'recoding.running');
      const record = await tx.recoding.findUniqueOrThrow({ where: { studyId_id: { studyId, id } } });
      await requireTheme(tx, access, record.fromThemeId);
      const plan = planUndo(record, await holdCodings(tx, access, record), changerOf(access));
      await takeBack(tx, access, record, plan);
      await tx.recoding.update({ where: { studyId_id: { studyId, id } }, data: { undoneAt: new Date() } });
      const undone = plan.backIds.length + plan.restoredIds.length + plan.removedIds.length;
      const detail = { undone, left: plan.left };
      await recordEvent(tx, access, { action: 'undo-recode', entity: 'recoding', entityId: id, detail });
      return { recoding: await getRecoding(access, id, tx), undone, left: plan.left };
    },
    { timeout: 300_000 },
  );
}
