export const SPEAKER_ROLES = ['INTERVIEWER', 'PARTICIPANT'] as const;
export type SpeakerRole = (typeof SPEAKER_ROLES)[number];

/** Who a label stands for. */
export type Speaker = { role: 'INTERVIEWER' } | { role: 'PARTICIPANT'; participantId: string };
