import type { ConsentLevel, LegalBasis } from '@/lib/core/consent/consent-level';
import type { ParticipantGap } from '@/lib/core/consent/participant-gaps';

/** A role category or an organisation. */
export interface NamedChoice {
  id: string;
  name: string;
  /** How many participants have it. */
  participants: number;
}

export interface ParticipantState {
  id: string;
  code: string;
  roleCategoryId: string | null;
  organisationId: string | null;
  revision: number;
}

/** As the table shows one. */
export interface ParticipantRow extends ParticipantState {
  consent: { level: ConsentLevel } | null;
  interviews: { id: string; number: number }[];
  gaps: ParticipantGap[];
}

export interface ConsentState {
  id: string;
  level: ConsentLevel;
  givenOn: string | null;
  legalBasis: LegalBasis;
  noticeVersion: string;
  recordedAt: string;
  recordedBy: { name: string };
  form: { size: number; deleteOn: string } | null;
}
