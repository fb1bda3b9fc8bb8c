export const INTERVIEW_MODES = ['IN_PERSON', 'PHONE', 'VIDEO', 'GROUP', 'WRITTEN'] as const;
export type InterviewMode = (typeof INTERVIEW_MODES)[number];
