import 'server-only';
import type { Db } from '@/lib/db';

export interface HeldJob {
  id: string;
  input: unknown;
  result: unknown;
}

/** Holds a job that is not ended for the caller's transaction, so that each of its steps is taken once. Null when it is ended or gone. */
export async function holdJob(tx: Db, id: string): Promise<HeldJob | null> {
  const rows = await tx.$queryRaw<HeldJob[]>`
    SELECT id, input, result FROM job WHERE id = ${id}::uuid AND state IN ('QUEUED', 'RUNNING') FOR UPDATE`;
  return rows[0] ?? null;
}

/** How far it is, from 0 to 1, and what came of it so far. At 1 it is done. */
export async function noteProgress(
  tx: Db,
  id: string,
  progress: number,
  result: Record<string, string | number>,
): Promise<void> {
  const isDone = progress >= 1;
  await tx.job.update({
    where: { id },
    data: {
      progress: Math.min(progress, 1),
      result,
      state: isDone ? 'DONE' : 'RUNNING',
      finishedAt: isDone ? new Date() : null,
    },
  });
}
