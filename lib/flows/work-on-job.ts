import 'server-only';
import { openStudy, type StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { failJob } from '@/lib/domain/jobs/fail-job';
import type { JobError } from '@/lib/domain/jobs/job-view';
import { asAppError } from '@/lib/database-error';
import { AppError } from '@/lib/errors';
import { RECODE_JOB, recodeNextBatch } from '@/lib/flows/recode-next-batch';
import { log, logUnexpected } from '@/lib/log';

/** One step of a job in its person's name; true when work is left. */
type JobStep = (access: StudyAccess, jobId: string) => Promise<boolean>;

const STEPS: Record<string, JobStep> = { [RECODE_JOB]: recodeNextBatch };

/** After this long other jobs get their turn. */
const TURN_MS = 5_000;

/**
 * Works on a job for a while, one step after another. True when work is left. What its person may do is asked anew each time:
 * they may have left the study meanwhile. A failure that may pass is thrown, without words, for the queue to try again.
 */
export async function workOnJob(jobId: string, isLast: boolean, isStopping: () => boolean): Promise<boolean> {
  const until = Date.now() + TURN_MS;
  try {
    const job = await db.job.findUnique({
      where: { id: jobId },
      select: { kind: true, studyId: true, userId: true },
    });
    const step = job && STEPS[job.kind];
    if (!step) return false;
    const { userId, studyId } = job;
    const access = await openStudy(
      { kind: 'token', userId, scope: 'WRITE', studyId },
      studyId,
      'coding:write',
    );
    while (await step(access, jobId)) if (Date.now() > until || isStopping()) return true;
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
