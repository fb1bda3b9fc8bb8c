import { z } from 'zod';
import { proseInput } from '@/lib/domain/text-input';

const distinct = (ids: string[]) => [...new Set(ids)];

const text = proseInput(2_000).min(1);
const themeIds = z.array(z.uuid()).max(200).overwrite(distinct);

export const newQuestion = z.strictObject({
  id: z.uuid().optional(),
  text,
  /** The themes it asks about. */
  themeIds: themeIds.default([]),
});
export type NewQuestion = z.output<typeof newQuestion>;

export const questionChange = z.strictObject({
  text: text.optional(),
  themeIds: themeIds.optional(),
  /** From 0, among the questions in use. */
  position: z.int().min(0).optional(),
  archived: z.boolean().optional(),
  revision: z.int(),
});
export type QuestionChange = z.output<typeof questionChange>;

/** Questions that are left out stay as they are. */
export const askedInput = z.strictObject({
  items: z
    .array(z.strictObject({ questionId: z.uuid(), asked: z.boolean().nullable() }))
    .max(500)
    .refine((items) => new Set(items.map(({ questionId }) => questionId)).size === items.length, {
      error: 'guide.questionTwice',
    }),
  /** The interview's, to be refused when somebody else changed it first. */
  revision: z.int().optional(),
});
export type AskedInput = z.output<typeof askedInput>;
