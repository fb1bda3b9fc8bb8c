/** The stages of an interview's life, in their order. */
export const INTERVIEW_STAGES = ['PLANNED', 'CONDUCTED', 'TRANSCRIBED', 'CODED', 'VALIDATED'] as const;
export type InterviewStage = (typeof INTERVIEW_STAGES)[number];

const rank = (stage: InterviewStage) => INTERVIEW_STAGES.indexOf(stage);

/** The furthest of those it has reached. One that is recorded is planned, if nothing else. */
export function stageOf(reached: readonly InterviewStage[]): InterviewStage {
  return INTERVIEW_STAGES.findLast((stage) => reached.includes(stage)) ?? 'PLANNED';
}

export const isAtLeast = (stage: InterviewStage, least: InterviewStage) => rank(stage) >= rank(least);

export interface StageMove {
  /** Those it reaches: the stages skipped on the way are reached with it. */
  reached: InterviewStage[];
  /** Those that are taken away, by going back. */
  left: InterviewStage[];
}

export function moveToStage(reached: readonly InterviewStage[], target: InterviewStage): StageMove {
  return {
    reached: INTERVIEW_STAGES.filter((stage) => isAtLeast(target, stage) && !reached.includes(stage)),
    left: INTERVIEW_STAGES.filter((stage) => !isAtLeast(target, stage) && reached.includes(stage)),
  };
}

/** Validating, and taking a validation back, is for who answers for the research, not for who did the work. */
export const isValidation = (from: InterviewStage, to: InterviewStage) =>
  from !== to && (from === 'VALIDATED' || to === 'VALIDATED');
