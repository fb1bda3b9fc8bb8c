export const PARTICIPANT_GAPS = ['roleCategory', 'organisation', 'interviews', 'consent', 'form'] as const;
export type ParticipantGap = (typeof PARTICIPANT_GAPS)[number];

interface Known {
  roleCategoryId: string | null;
  organisationId: string | null;
  interviewIds: readonly string[];
  consent: { level: string; legalBasis: string; hasForm: boolean } | null;
}

/** What a participant's record still lacks. A form is signed by those who consented, on no other legal basis. */
export function participantGaps({
  roleCategoryId,
  organisationId,
  interviewIds,
  consent,
}: Known): ParticipantGap[] {
  const lacks: Record<ParticipantGap, boolean> = {
    roleCategory: roleCategoryId === null,
    organisation: organisationId === null,
    interviews: interviewIds.length === 0,
    consent: consent === null,
    form:
      consent !== null &&
      consent.legalBasis === 'CONSENT' &&
      (consent.level === 'VERBATIM' || consent.level === 'PARAPHRASE') &&
      !consent.hasForm,
  };
  return PARTICIPANT_GAPS.filter((gap) => lacks[gap]);
}
