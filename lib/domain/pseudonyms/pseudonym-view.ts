import { z } from 'zod';
import { PSEUDONYM_KINDS } from '@/lib/core/pseudonyms/pseudonym-kinds';

export const pseudonymShape = z
  .object({
    id: z.uuid(),
    kind: z.enum(PSEUDONYM_KINDS),
    original: z.string(),
    variants: z.array(z.string()),
    replacement: z.string(),
    createdAt: z.date(),
  })
  .meta({ id: 'Pseudonym' });
export type PseudonymView = z.output<typeof pseudonymShape>;
