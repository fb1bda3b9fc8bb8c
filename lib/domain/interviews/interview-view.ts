import type { Prisma } from '@/generated/prisma/client';

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
  documents: { where: { deletedAt: null }, select: { id: true }, orderBy: { number: 'asc' } },
} satisfies Prisma.InterviewSelect;

type InterviewRow = Prisma.InterviewGetPayload<{ select: typeof INTERVIEW_SELECT }>;

/** An interview as the API shows it; `participantCodes` stand in the order of `participantIds`. */
export type InterviewView = ReturnType<typeof interviewView>;

export function interviewView({ cases, interviewers, participants, documents, ...interview }: InterviewRow) {
  return {
    ...interview,
    caseIds: cases.map(({ caseId }) => caseId),
    // Institutions are not recorded yet; the shape of the API already names them.
    organisationIds: [] as string[],
    participantIds: participants.map(({ participant }) => participant.id),
    participantCodes: participants.map(({ participant }) => participant.code),
    interviewerIds: interviewers.map(({ userId }) => userId),
    documentIds: documents.map(({ id }) => id),
  };
}
