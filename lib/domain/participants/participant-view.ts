import { z } from 'zod';
import type { Prisma } from '@/generated/prisma/client';
import { consentShape, CONSENT_SELECT, consentView, NEWEST_FIRST } from '@/lib/domain/consents/consent-view';

export const PARTICIPANT_SELECT = {
  id: true,
  code: true,
  roleCategoryId: true,
  organisationId: true,
  revision: true,
  interviews: { select: { interviewId: true }, orderBy: { interview: { number: 'asc' } } },
  consents: { select: CONSENT_SELECT, orderBy: NEWEST_FIRST, take: 1 },
} satisfies Prisma.ParticipantSelect;

type ParticipantRow = Prisma.ParticipantGetPayload<{ select: typeof PARTICIPANT_SELECT }>;

/** A participant as everybody in the study knows them: never who they are. */
export const participantShape = z
  .object({
    id: z.uuid(),
    code: z.string(),
    roleCategoryId: z.uuid().nullable(),
    organisationId: z.uuid().nullable(),
    revision: z.int(),
    interviewIds: z.array(z.uuid()),
    consent: consentShape.nullable().describe('The one that holds; null while none was recorded.'),
  })
  .meta({ id: 'Participant' });
export type ParticipantView = z.output<typeof participantShape>;

export function participantView({ interviews, consents, ...participant }: ParticipantRow): ParticipantView {
  const [newest] = consents;
  return {
    ...participant,
    interviewIds: interviews.map(({ interviewId }) => interviewId),
    consent: newest ? consentView(newest) : null,
  };
}

/** P2 before P10. */
export function byCode(one: { code: string }, other: { code: string }): number {
  return one.code.localeCompare(other.code, 'it', { numeric: true });
}
