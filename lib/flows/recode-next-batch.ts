import 'server-only';
import { z } from 'zod';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { holdJob, noteProgress } from '@/lib/domain/jobs/hold-job';
import { recodeExcerpts } from '@/lib/flows/recode-excerpts';

/** The kind of the jobs that this file takes steps of. */
export const RECODE_JOB = 'recode';

/** Excerpts of one step: some tenths of a second, in which nobody else changes them. */
const BATCH = 500;

const input = z.object({
  fromThemeId: z.uuid().nullable(),
  intoThemeId: z.uuid().nullable(),
  excerptIds: z.array(z.uuid()),
});
const soFar = z.object({ done: z.int() }).catch({ done: 0 });

/**
 * One step of a bulk change, with how far it is, in one transaction: a step that is cut off leaves nothing, and one that is
 * asked for twice is taken once. True when work is left.
 */
export async function recodeNextBatch(access: StudyAccess, jobId: string): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const job = await holdJob(tx, jobId);
    if (!job) return false;
    const { excerptIds, ...choice } = input.parse(job.input);
    const { done } = soFar.parse(job.result);
    const batch = excerptIds.slice(done, done + BATCH);
    await recodeExcerpts(tx, access, { id: jobId, ...choice }, batch);
    const next = done + batch.length;
    const total = excerptIds.length;
    await noteProgress(tx, jobId, next / total, { done: next, total });
    return next < total;
  });
}
