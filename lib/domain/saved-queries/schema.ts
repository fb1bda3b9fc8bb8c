import { z } from 'zod';
import { MAX_QUERY_LENGTH } from '@/lib/core/retrieval/query';
import { lineInput } from '@/lib/domain/text-input';

const name = lineInput(120).min(1);
const text = z.string().min(1).max(MAX_QUERY_LENGTH);

export const newSavedQuery = z.strictObject({
  id: z.uuid().toLowerCase().optional(),
  name,
  /** The text form; kept with ids in the place of names. */
  text,
  /** Whether the other members see it. */
  shared: z.boolean().default(false),
});
export type NewSavedQuery = z.output<typeof newSavedQuery>;

export const savedQueryChange = z.strictObject({
  name: name.optional(),
  text: text.optional(),
  shared: z.boolean().optional(),
  revision: z.int(),
});
export type SavedQueryChange = z.output<typeof savedQueryChange>;
