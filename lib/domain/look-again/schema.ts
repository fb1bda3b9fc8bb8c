import { z } from 'zod';

export const lookAgainQuery = z.strictObject({
  theme: z.uuid().toLowerCase().optional(),
  coder: z.uuid().toLowerCase().optional(),
  cursor: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(200).optional(),
});
export type LookAgainQuery = z.output<typeof lookAgainQuery>;

const since = z.iso.datetime().describe('As the list says: refused when the theme changed again meanwhile.');

export const lookAgainChoice = z.discriminatedUnion('decision', [
  z.strictObject({ decision: z.literal('KEPT'), since }),
  z.strictObject({ decision: z.literal('REMOVED'), since }),
  z.strictObject({ decision: z.literal('RETHEMED'), since, themeId: z.uuid().toLowerCase() }),
]);
export type LookAgainChoice = z.output<typeof lookAgainChoice>;
