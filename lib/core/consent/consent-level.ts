/** What a participant agreed to. */
export const CONSENT_LEVELS = ['VERBATIM', 'PARAPHRASE', 'NONE', 'WITHDRAWN'] as const;
export type ConsentLevel = (typeof CONSENT_LEVELS)[number];

/** Regulation (EU) 2016/679, article 6. */
export const LEGAL_BASES = ['CONSENT', 'PUBLIC_TASK', 'LEGITIMATE_INTEREST'] as const;
export type LegalBasis = (typeof LEGAL_BASES)[number];
