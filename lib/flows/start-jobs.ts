import 'server-only';
import { asAppError } from '@/lib/database-error';
import { startQueue } from '@/lib/domain/jobs/queue';
import { log, logUnexpected } from '@/lib/log';
import { workOnJob } from '@/lib/flows/work-on-job';

const AGAIN_MS = 15_000;

/** Begins to work on jobs in this process, as soon as the database answers. */
export function startJobs(): void {
  startQueue(workOnJob).catch((error: unknown) => {
    const known = asAppError(error);
    if (known) log('warn', known.code, { why: known.key, work: 'jobs' });
    else logUnexpected(error, { work: 'jobs' });
    setTimeout(startJobs, AGAIN_MS).unref();
  });
}
