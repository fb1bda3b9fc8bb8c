import 'server-only';
import type { CurrentUser, Identity } from '@/lib/auth';
import { db } from '@/lib/db';
import { JOB_COLUMNS, toJobView, type JobView } from '@/lib/domain/jobs/job-view';
import { notFound } from '@/lib/errors';

/** A job of one's own, in a study that one still belongs to; with a token of one study, of that one. */
export async function getJob(
  user: Pick<CurrentUser, 'id'>,
  identity: Identity,
  id: string,
): Promise<JobView> {
  const only = identity.kind === 'token' ? identity.studyId : null;
  const job = await db.job.findFirst({
    where: { id, userId: user.id, member: { removedAt: null }, ...(only !== null && { studyId: only }) },
    select: JOB_COLUMNS,
  });
  if (!job) throw notFound();
  return toJobView(job);
}
