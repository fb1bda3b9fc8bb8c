import { v7 as newId } from 'uuid';
import { INTERVIEW_STAGES, moveToStage, type InterviewStage } from '@/lib/core/interviews/interview-stage';
import { documents } from './documents';
import { guide } from './guide';
import { interviews } from './interviews';
import { interviewIds, themeIds, type PersonIds } from './material-rows';

/** Of the interviews that the report does not cite, those that were never held; and of those it does, the ones that stand out. */
const STAGE_OF: Readonly<Record<number, InterviewStage>> = {
  7: 'TRANSCRIBED',
  8: 'TRANSCRIBED',
  20: 'VALIDATED',
  21: 'VALIDATED',
  22: 'PLANNED',
  23: 'PLANNED',
};

const REACHED_ON: Readonly<Record<InterviewStage, string>> = {
  PLANNED: '2022-05-30T09:00:00Z',
  CONDUCTED: '2023-02-20T15:00:00Z',
  TRANSCRIBED: '2023-03-15T10:00:00Z',
  CODED: '2023-05-10T16:00:00Z',
  VALIDATED: '2023-06-05T11:00:00Z',
};

const withText = new Set(documents.map(({ interview }) => interview));

function stageOf(number: number): InterviewStage {
  return STAGE_OF[number] ?? (withText.has(number) ? 'CODED' : 'CONDUCTED');
}

export function stepRows(studyId: string, { coordinator, researcher, supervisor }: PersonIds) {
  return interviews.flatMap(({ number }) =>
    moveToStage([], stageOf(number)).reached.map((stage) => ({
      studyId,
      interviewId: interviewIds(number),
      stage,
      reachedById: stage === 'VALIDATED' ? supervisor : stage === 'PLANNED' ? coordinator : researcher,
      reachedAt: new Date(REACHED_ON[stage]),
    })),
  );
}

const questionIds = guide.map(() => newId());

/** The questions that an interview of this number went without; every so often time runs out. */
const skipped = (number: number, question: number) => (number * 3 + question * 7) % 10 === 0;

/** Recorded of those coded, and begun of those transcribed. */
const recordedOf = (number: number): number => {
  const rank = INTERVIEW_STAGES.indexOf(stageOf(number));
  if (rank >= INTERVIEW_STAGES.indexOf('CODED')) return guide.length;
  return stageOf(number) === 'TRANSCRIBED' ? 4 : 0;
};

export function guideRows(studyId: string, { researcher }: PersonIds) {
  const idAt = (position: number) => questionIds[position] ?? '';
  return {
    questions: guide.map(({ text }, position) => ({ id: idAt(position), studyId, position, text })),
    questionThemes: guide.flatMap(({ themes }, position) =>
      themes.map((key) => ({ studyId, questionId: idAt(position), themeId: themeIds(key) })),
    ),
    asked: interviews.flatMap(({ number }) =>
      guide.slice(0, recordedOf(number)).map((_, position) => ({
        studyId,
        interviewId: interviewIds(number),
        questionId: idAt(position),
        asked: !skipped(number, position),
        recordedById: researcher,
        recordedAt: new Date(REACHED_ON.CODED),
      })),
    ),
  };
}

const DAY_MS = 86_400_000;

/** Days from now until which the interviews still to code are wanted. */
const DUE_IN: Readonly<Record<number, number>> = { 7: 21, 8: 35 };

/** Who codes which interviews: what is coded was declared complete, the rest is due. */
export function assignmentRows(studyId: string, { coordinator, researcher }: PersonIds, now: Date) {
  return interviews
    .filter(({ number }) => withText.has(number) || DUE_IN[number] !== undefined)
    .map(({ number }) => {
      const days = DUE_IN[number];
      return {
        studyId,
        interviewId: interviewIds(number),
        coderId: number === 8 ? coordinator : researcher,
        dueOn: days === undefined ? null : new Date(now.getTime() + days * DAY_MS),
        completedAt: days === undefined ? new Date(REACHED_ON.CODED) : null,
      };
    });
}
