import 'server-only';
import { openStudy, type StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { failJob } from '@/lib/domain/jobs/fail-job';
import type { JobError } from '@/lib/domain/jobs/job-view';
import { asAppError } from '@/lib/database-error';
import { AppError } from '@/lib/errors';
import { RECODE_JOB, recodeNextBatch } from '@/lib/flows/recode-next-batch';
import { VACUUM_JOB, vacuumNext } from '@/lib/flows/vacuum-erased';
import { log, logUnexpected } from '@/lib/log';

interface Job {
  id: string;
  studyId: string;
  userId: string;
}

/** One step of a job; true when work is left. */
type JobStep = (job: Job) => Promise<boolean>;

const STEPS: Record<string, JobStep> = {
  [RECODE_JOB]: async (job) => recodeNextBatch(await inTheirName(job), job.id),
  // what was erased was decided: it goes also when who decided has left
  [VACUUM_JOB]: (job) => vacuumNext(job.id),
};

/** What a person may do is asked anew at each step: they may have left the study meanwhile. */
function inTheirName({ studyId, userId }: Job): Promise<StudyAccess> {
  return openStudy({ kind: 'token', userId, scope: 'WRITE', studyId }, studyId, 'coding:write');
}

/** After this long other jobs get their turn. */
const TURN_MS = 5_000;

/**
 * Works on a job for a while, one step after another. True when work is left. A failure that may pass is thrown, without words,
 * for the queue to try again.
 */
export async function workOnJob(jobId: string, isLast: boolean, isStopping: () => boolean): Promise<boolean> {
  const until = Date.now() + TURN_MS;
  try {
    const job = await db.job.findUnique({
      where: { id: jobId },
      select: { id: true, kind: true, studyId: true, userId: true },
    });
    const step = job && STEPS[job.kind];
    if (!step) return false;
    while (await step(job)) if (Date.now() > until || isStopping()) return true;
    return false;
  } catch (error) {
    await noteFailure(jobId, error, isLast);
    return false;
  }
}

async function noteFailure(jobId: string, error: unknown, isLast: boolean): Promise<void> {
  const known = error instanceof AppError ? error : asAppError(error);
  if (known?.code === 'unavailable') {
    log('warn', known.code, { why: known.key, work: 'job', jobId });
    throw new Error('unavailable');
  }
  if (known) {
    await failJob(jobId, reasonOf(known));
    return;
  }
  logUnexpected(error, { work: 'job', jobId });
  if (!isLast) throw new Error('unexpected');
  await failJob(jobId, 'unexpected');
}

function reasonOf({ code }: AppError): JobError {
  return code === 'conflict' ? 'themeClosed' : 'noRight';
}
