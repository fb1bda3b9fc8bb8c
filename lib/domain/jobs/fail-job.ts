import 'server-only';
import { db } from '@/lib/db';
import type { JobError } from '@/lib/domain/jobs/job-view';

/** What was done stays done; the person sees why the rest was not. */
export async function failJob(id: string, error: JobError): Promise<void> {
  await db.job.updateMany({
    where: { id, state: { in: ['QUEUED', 'RUNNING'] } },
    data: { state: 'FAILED', error, finishedAt: new Date() },
  });
}
