import 'server-only';
import type { Prisma } from '@/generated/prisma/client';
import type { StudyAccess } from '@/lib/access/door';
import type { Db } from '@/lib/db';

interface NewJob {
  id: string;
  kind: string;
  /** Ids and choices; never a text. */
  input: Prisma.InputJsonObject;
}

/** Writes down what has to be done. Once it is committed, `askForWork` says so to the queue; what is forgotten there is found again. */
export async function createJob(tx: Db, { studyId, userId }: StudyAccess, job: NewJob): Promise<void> {
  await tx.job.create({ data: { ...job, studyId, userId } });
}
