import 'server-only';
import { z } from 'zod';
import { db } from '@/lib/db';
import { noteProgress } from '@/lib/domain/jobs/hold-job';
import { markMoment, takeVacuumStep, VACUUM_STEPS, waitUntilPast } from '@/lib/domain/erasures/vacuum-erased';

/** The kind of the jobs that this file takes steps of. */
export const VACUUM_JOB = 'vacuum-erased';

/** As long as one step waits for older transactions; then other jobs get their turn. */
const PATIENCE_MS = 4_000;

const soFar = z.object({ moment: z.string(), done: z.int() }).nullable().catch(null);

/**
 * One step of taking erased words out of the database's files; true when work is left. Two processes that take the same step do
 * what one would: no transaction may be held, since the tables are written anew outside of any.
 */
export async function vacuumNext(jobId: string): Promise<boolean> {
  const job = await db.job.findFirst({
    where: { id: jobId, state: { in: ['QUEUED', 'RUNNING'] } },
    select: { result: true },
  });
  if (!job) return false;
  const { moment, done } = soFar.parse(job.result) ?? { moment: await markMoment(), done: 0 };
  const isTaken = (await waitUntilPast(moment, PATIENCE_MS)) && (await takeVacuumStep(done));
  const next = isTaken ? done + 1 : done;
  await noteProgress(db, jobId, next / VACUUM_STEPS, { moment, done: next });
  return next < VACUUM_STEPS;
}

/** All of it at once, where nobody else is at work. */
export async function vacuumErased(): Promise<void> {
  const moment = await markMoment();
  while (!(await waitUntilPast(moment, PATIENCE_MS)));
  for (let step = 0; step < VACUUM_STEPS; step++) while (!(await takeVacuumStep(step)));
}
