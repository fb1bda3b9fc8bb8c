import { z } from 'zod';
import { LEGAL_PAGES } from '@/lib/core/legal/legal-page';
import { proseInput } from '@/lib/domain/text-input';

export const legalPageChange = z.strictObject({
  kind: z.enum(LEGAL_PAGES),
  locale: z.enum(['it', 'en']),
  /** Markdown. Null goes back to the words the installation came with. */
  text: proseInput(60_000).min(1).nullable(),
  /** As it was read; 0 of the words it came with. */
  revision: z.int(),
});
export type LegalPageChange = z.output<typeof legalPageChange>;
