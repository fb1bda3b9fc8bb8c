import { z } from 'zod';
import { lineInput, proseInput } from '@/lib/domain/text-input';

export const identityFields = z.strictObject({
  name: lineInput(300),
  contact: proseInput(2_000),
  exactRole: lineInput(500),
  note: proseInput(10_000),
});
export type IdentityFields = z.output<typeof identityFields>;

/** The revision it was begun on; 0 where nothing is kept yet. */
export const identityChange = identityFields.extend({ revision: z.int().min(0) });
export type IdentityChange = z.output<typeof identityChange>;
