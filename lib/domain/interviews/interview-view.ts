import { z } from 'zod';
import type { Prisma } from '@/generated/prisma/client';
import { INTERVIEW_STAGES, stageOf } from '@/lib/core/interviews/interview-stage';
import { INTERVIEW_MODES } from '@/lib/core/materials/interview-mode';

export const INTERVIEW_SELECT = {
  id: true,
  number: true,
  title: true,
  date: true,
  mode: true,
  place: true,
  notes: true,
  revision: true,
  cases: { select: { caseId: true }, orderBy: { caseId: 'asc' } },
  interviewers: { select: { userId: true }, orderBy: { userId: 'asc' } },
  participants: {
    select: { participant: { select: { id: true, code: true } } },
    orderBy: { participant: { code: 'asc' } },
  },
  steps: {
    select: {
      stage: true,
      reachedAt: true,
      reachedBy: { select: { user: { select: { id: true, name: true } } } },
    },
    orderBy: { stage: 'asc' },
  },
  documents: { where: { deletedAt: null }, select: { id: true }, orderBy: { number: 'asc' } },
} satisfies Prisma.InterviewSelect;

type InterviewRow = Prisma.InterviewGetPayload<{ select: typeof INTERVIEW_SELECT }>;

/** An interview as the API shows it; `participantCodes` stand in the order of `participantIds`. */
export const interviewShape = z
  .object({
    id: z.uuid(),
    number: z.int(),
    title: z.string(),
    date: z.string().nullable().describe('Of a year, a month or a day: `2022`, `2022-06`, `2022-06-15`.'),
    mode: z.enum(INTERVIEW_MODES).nullable(),
    place: z.string(),
    notes: z.string(),
    revision: z.int(),
    caseIds: z.array(z.uuid()),
    organisationIds: z.array(z.uuid()),
    participantIds: z.array(z.uuid()),
    participantCodes: z.array(z.string()),
    interviewerIds: z.array(z.uuid()),
    documentIds: z.array(z.uuid()),
    stage: z.enum(INTERVIEW_STAGES),
    steps: z
      .array(
        z.object({
          stage: z.enum(INTERVIEW_STAGES),
          reachedAt: z.date(),
          reachedBy: z.object({ id: z.uuid(), name: z.string() }),
        }),
      )
      .describe('The stages it has reached, in their order.'),
  })
  .meta({ id: 'Interview' });
export type InterviewView = z.output<typeof interviewShape>;

export function interviewView({
  cases,
  interviewers,
  participants,
  documents,
  steps,
  ...interview
}: InterviewRow): InterviewView {
  return {
    ...interview,
    caseIds: cases.map(({ caseId }) => caseId),
    // Institutions are not recorded yet; the shape of the API already names them.
    organisationIds: [],
    participantIds: participants.map(({ participant }) => participant.id),
    participantCodes: participants.map(({ participant }) => participant.code),
    interviewerIds: interviewers.map(({ userId }) => userId),
    documentIds: documents.map(({ id }) => id),
    stage: stageOf(steps.map(({ stage }) => stage)),
    steps: steps.map(({ reachedBy, ...step }) => ({ ...step, reachedBy: reachedBy.user })),
  };
}
