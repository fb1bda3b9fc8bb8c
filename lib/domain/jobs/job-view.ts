import { z } from 'zod';
import { JobState } from '@/generated/prisma/enums';

/** Why a job could not be ended: keys of messages below `jobs.error`. */
export const JOB_ERRORS = ['themeClosed', 'noRight', 'unexpected'] as const;
export type JobError = (typeof JOB_ERRORS)[number];

export const jobShape = z
  .object({
    id: z.uuid(),
    studyId: z.uuid(),
    kind: z.string(),
    state: z.enum(JobState),
    progress: z.number().min(0).max(1),
    result: z.record(z.string(), z.union([z.string(), z.number()])).nullable(),
    error: z.enum(JOB_ERRORS).nullable(),
    createdAt: z.iso.datetime(),
    finishedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Job' });
export type JobView = z.output<typeof jobShape>;

export const JOB_COLUMNS = {
  id: true,
  studyId: true,
  kind: true,
  state: true,
  progress: true,
  result: true,
  error: true,
  createdAt: true,
  finishedAt: true,
} as const;

interface JobRow {
  result: unknown;
  error: string | null;
  createdAt: Date;
  finishedAt: Date | null;
}

export function toJobView<R extends JobRow>({ result, error, createdAt, finishedAt, ...job }: R) {
  return {
    ...job,
    result: jobShape.shape.result.parse(result),
    error: JOB_ERRORS.find((each) => each === error) ?? (error === null ? null : 'unexpected'),
    createdAt: createdAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
  };
}
