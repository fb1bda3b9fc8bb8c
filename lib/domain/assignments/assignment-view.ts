import { z } from 'zod';
import type { Prisma } from '@/generated/prisma/client';

export const ASSIGNMENT_SELECT = {
  id: true,
  interviewId: true,
  coderId: true,
  dueOn: true,
  completedAt: true,
  revision: true,
} satisfies Prisma.AssignmentSelect;

/** Who codes which interview, by when. */
export const assignmentShape = z
  .object({
    id: z.uuid(),
    interviewId: z.uuid(),
    coderId: z.uuid(),
    dueOn: z.iso.date().nullable(),
    completedAt: z.iso.datetime().nullable().describe('When the coder declared it complete.'),
    hasBegun: z.boolean().describe('Whether the coder has an excerpt in a document of the interview.'),
    revision: z.int(),
  })
  .meta({ id: 'Assignment' });
export type AssignmentView = z.output<typeof assignmentShape>;

type AssignmentRow = Prisma.AssignmentGetPayload<{ select: typeof ASSIGNMENT_SELECT }>;

export function toAssignmentView(
  { dueOn, completedAt, ...row }: AssignmentRow,
  hasBegun: boolean,
): AssignmentView {
  return {
    ...row,
    hasBegun,
    dueOn: dueOn?.toISOString().slice(0, 10) ?? null,
    completedAt: completedAt?.toISOString() ?? null,
  };
}
