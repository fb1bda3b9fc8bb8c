import { z } from 'zod';
import { MAX_TARGETS } from '@/lib/core/coding/split-decision';

const id = z.uuid().toLowerCase();

export const splitQuery = z.strictObject({ cursor: z.string().max(200).optional() });

export const newSplitDecision = z.strictObject({
  /** With an id, the same decision a second time is answered as the first. */
  id: id.optional(),
  codingId: id,
  /** The themes it goes to; none, or the theme itself among them, when it stays. */
  into: z.array(id).max(MAX_TARGETS + 1),
});
export type NewSplitDecision = z.output<typeof newSplitDecision>;
