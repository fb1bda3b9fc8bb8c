import { z } from 'zod';
import { PSEUDONYM_KINDS } from '@/lib/core/pseudonyms/pseudonym-kinds';
import { lineInput } from '@/lib/domain/text-input';

const HAS_WORD = /[\p{L}\p{N}_]/u;
// A mark at its opening would join the letter before it, and the text would read otherwise than it was made.
const OPENS_WITH_MARK = /^[\p{M}\p{Cf}]/u;

const name = lineInput(300)
  .min(1)
  .refine((value) => HAS_WORD.test(value), { error: 'pseudonym.noWord' });
const fields = {
  kind: z.enum(PSEUDONYM_KINDS),
  original: name,
  variants: z.array(name).max(50).describe('Other ways in which the same is written.'),
  replacement: lineInput(200)
    .min(1)
    .refine((value) => !OPENS_WITH_MARK.test(value), { error: 'pseudonym.opensWithMark' }),
};

export const newPseudonym = z.strictObject({
  ...fields,
  id: z.uuid().toLowerCase().optional(),
  variants: fields.variants.default([]),
});
export type NewPseudonym = z.output<typeof newPseudonym>;

export const pseudonymChange = z.strictObject(fields).partial();
export type PseudonymChange = z.output<typeof pseudonymChange>;

const occurrence = z.strictObject({ start: z.int().min(0), end: z.int().min(1) });

const replacedName = z.strictObject({
  ...fields,
  variants: fields.variants.default([]),
  same: z
    .boolean()
    .default(false)
    .describe('Whether it is another name of whoever the replacement stands for already.'),
  occurrences: z.array(occurrence).min(1).max(100_000).describe('UTF-16 offsets in the version.'),
});

export const pseudonymisation = z.strictObject({
  versionId: z.uuid().toLowerCase().describe('The current one, which the occurrences are of.'),
  items: z.array(replacedName).min(1).max(10_000),
  reason: lineInput(500).min(1),
});
export type Pseudonymisation = z.output<typeof pseudonymisation>;
