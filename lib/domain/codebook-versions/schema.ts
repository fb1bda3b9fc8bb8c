import { z } from 'zod';
import { lineInput, proseInput } from '@/lib/domain/text-input';

export const newCodebookVersion = z.strictObject({
  id: z.uuid().toLowerCase().optional(),
  name: lineInput(200).min(1),
  note: proseInput(4_000).optional(),
});
export type NewCodebookVersion = z.output<typeof newCodebookVersion>;

/** What a codebook is compared with: another frozen one, or the codebook as it stands. */
export const comparisonQuery = z.strictObject({
  with: z
    .union([z.literal('now'), z.uuid().toLowerCase()])
    .default('now')
    .describe('`now`, or the later frozen codebook.'),
  format: z.enum(['json', 'csv']).optional(),
});
export type ComparedWith = z.output<typeof comparisonQuery>['with'];
