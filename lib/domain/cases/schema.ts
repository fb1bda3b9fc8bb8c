import { z } from 'zod';
import { lineInput, proseInput } from '@/lib/domain/text-input';

const fields = {
  code: lineInput(20).min(1),
  title: lineInput(200).min(1),
  description: proseInput(20_000),
  organisations: proseInput(5_000),
  areas: proseInput(5_000),
  leadId: z.uuid().toLowerCase().nullable(),
  position: z.int().min(0).max(1_000_000),
};

export const newCase = z.strictObject({
  id: z.uuid().toLowerCase().optional(),
  ...z.object(fields).partial().shape,
  code: fields.code,
  title: fields.title,
});
export type NewCase = z.output<typeof newCase>;

export const caseChange = z.strictObject({ ...z.object(fields).partial().shape, revision: z.int() });
export type CaseChange = z.output<typeof caseChange>;

/** A range of UTF-16 offsets, widened to whole paragraphs, or the ordinals of the first and last paragraph. */
export const newPassage = z
  .strictObject({
    id: z.uuid().toLowerCase().optional(),
    caseId: z.uuid().toLowerCase(),
    start: z.int().min(0).optional(),
    end: z.int().min(0).optional(),
    fromParagraph: z.int().min(0).optional(),
    toParagraph: z.int().min(0).optional(),
  })
  .refine(
    ({ start, end, fromParagraph, toParagraph }) =>
      fromParagraph === undefined && toParagraph === undefined
        ? start !== undefined && end !== undefined
        : start === undefined &&
          end === undefined &&
          fromParagraph !== undefined &&
          toParagraph !== undefined,
    { error: 'case.passageEmpty' },
  );
export type NewPassage = z.output<typeof newPassage>;

export const passagePlan = z
  .strictObject({ tie: newPassage.optional(), untie: z.uuid().toLowerCase().optional() })
  .refine(({ tie, untie }) => tie !== undefined || untie !== undefined, { error: 'required' });
export type PassagePlan = z.output<typeof passagePlan>;
