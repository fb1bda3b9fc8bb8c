import { z } from 'zod';

const offset = z.coerce.number().int().min(0).max(1_000_000_000);

export const similarQuery = z.strictObject({ document: z.uuid().toLowerCase(), start: offset, end: offset });

/** Ids with commas between them. */
export const togetherQuery = z.strictObject({
  themes: z
    .string()
    .transform((ids) => ids.split(','))
    .pipe(z.array(z.uuid().toLowerCase()).min(1).max(100)),
});
