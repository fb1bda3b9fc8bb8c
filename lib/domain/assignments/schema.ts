import { z } from 'zod';

const id = z.uuid().toLowerCase();
const dueOn = z.iso.date().nullable();

export const newAssignments = z.strictObject({
  interviewIds: z.array(id).min(1).max(2_000),
  coderId: id,
  dueOn: dueOn.default(null).describe('By when; null for no day.'),
});
export type NewAssignments = z.output<typeof newAssignments>;

export const assignmentChange = z.strictObject({
  dueOn: dueOn.optional(),
  /** Whether the coder says that the interview is coded. */
  completed: z.boolean().optional(),
  revision: z.int(),
});
export type AssignmentChange = z.output<typeof assignmentChange>;
