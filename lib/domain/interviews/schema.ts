import { z } from 'zod';
import { INTERVIEW_STAGES } from '@/lib/core/interviews/interview-stage';
import { INTERVIEW_MODES } from '@/lib/core/materials/interview-mode';
import { isPartialDate } from '@/lib/core/periods/partial-date';
import { lineInput, proseInput } from '@/lib/domain/text-input';

const distinct = (values: string[]) => [...new Set(values)];

const idList = z.array(z.uuid()).max(500).overwrite(distinct);

const fields = {
  number: z.int().min(1).max(99_999),
  title: lineInput(300),
  date: z.string().refine(isPartialDate, { error: 'partialDate' }).nullable(),
  mode: z.enum(INTERVIEW_MODES).nullable(),
  place: lineInput(300),
  notes: proseInput(50_000),
  caseIds: idList,
  interviewerIds: idList,
  /** Participants are those of both lists; a code that nobody has yet makes a participant. */
  participantIds: idList,
  participantCodes: z.array(lineInput(60).min(1)).max(200).overwrite(distinct),
};

const optional = z.object(fields).partial().shape;

export const newInterview = z.strictObject({ id: z.uuid().optional(), ...optional, number: fields.number });
export type NewInterview = z.output<typeof newInterview>;

export const interviewChange = z.strictObject({ ...optional, revision: z.int() });
export type InterviewChange = z.output<typeof interviewChange>;

export const casePreviewInput = z.strictObject({ caseIds: idList });

export const stageInput = z.strictObject({
  stage: z.enum(INTERVIEW_STAGES),
  /** The interview's, to be refused when somebody else changed it first. */
  revision: z.int().optional(),
});
export type StageInput = z.output<typeof stageInput>;
