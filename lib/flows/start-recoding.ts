import 'server-only';
import { v7 as newId } from 'uuid';
import { z } from 'zod';
import type { StudyAccess } from '@/lib/access/door';
import type { RecodingChoice } from '@/lib/core/coding/recoding-plan';
import { db } from '@/lib/db';
import { createJob } from '@/lib/domain/jobs/create-job';
import { askForWork } from '@/lib/domain/jobs/queue';
import { chosenExcerptIds } from '@/lib/domain/recodings/chosen-excerpts';
import { findRecoding, getRecoding, recodingShape } from '@/lib/domain/recodings/recoding-view';
import { requireRecodable } from '@/lib/domain/recodings/require-recodable';
import { AT_ONCE, type NewRecoding } from '@/lib/domain/recodings/schema';
import { AppError, notFound } from '@/lib/errors';
import { RECODE_JOB } from '@/lib/flows/recode-next-batch';
import { recodeExcerpts } from '@/lib/flows/recode-excerpts';

export const startedRecodingShape = z
  .object({
    recoding: recodingShape,
    jobId: z.uuid().nullable().describe('Null when all is done already.'),
  })
  .meta({ id: 'StartedRecoding' });
type StartedRecoding = z.output<typeof startedRecodingShape>;

/** Changes many codings, at once or by a job. The same id a second time is answered with what stands. */
export async function startRecoding(access: StudyAccess, asked: NewRecoding): Promise<StartedRecoding> {
  const { id = newId(), fromThemeId, intoThemeId } = asked;
  const standing = await findRecoding(access, id);
  if (standing) return { recoding: standing, jobId: standing.job && id };
  if (await db.recoding.findUnique({ where: { id }, select: { id: true } })) throw notFound();
  await requireRecodable(access, asked);
  const excerptIds = await chosenExcerptIds(access, asked);
  if (excerptIds.length === 0) throw new AppError('conflict', 'recoding.nothing');
  const choice = { fromThemeId, intoThemeId };
  if (excerptIds.length <= AT_ONCE) await recodeAtOnce(access, { id, ...choice }, excerptIds);
  else await queueRecoding(access, { id, ...choice }, excerptIds);
  const recoding = await getRecoding(access, id);
  return { recoding, jobId: recoding.job && id };
}

async function recodeAtOnce(
  access: StudyAccess,
  recoding: RecodingChoice & { id: string },
  excerptIds: string[],
): Promise<void> {
  const { studyId, userId: madeById } = access;
  await db.$transaction(async (tx) => {
    await tx.recoding.create({ data: { ...recoding, studyId, madeById } });
    await recodeExcerpts(tx, access, recoding, excerptIds);
  });
}

async function queueRecoding(
  access: StudyAccess,
  recoding: RecodingChoice & { id: string },
  excerptIds: string[],
): Promise<void> {
  const { studyId, userId: madeById } = access;
  const { id, ...choice } = recoding;
  await db.$transaction(async (tx) => {
    await tx.recoding.create({ data: { ...recoding, studyId, madeById } });
    await createJob(tx, access, { id, kind: RECODE_JOB, input: { ...choice, excerptIds } });
  });
  await askForWork(id);
}
