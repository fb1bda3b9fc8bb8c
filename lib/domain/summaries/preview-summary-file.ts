import 'server-only';
import { z } from 'zod';
import type { StudyAccess } from '@/lib/access/door';
import { EXCERPT_CONSENTS } from '@/lib/core/consent/excerpt-consent';
import { peopleOfExcerpts } from '@/lib/domain/consents/consent-of-excerpts';
import { listSmallGroups, smallGroupShape } from '@/lib/domain/consents/list-small-groups';
import { getSummaryFile } from '@/lib/domain/summaries/get-summary-file';

export const summaryPreviewShape = z
  .object({
    withheld: z
      .array(z.object({ citation: z.string(), consent: z.enum(EXCERPT_CONSENTS), quote: z.string() }))
      .describe('Citations whose words may not be quoted: the document says so in their place.'),
    smallGroups: z.array(smallGroupShape),
  })
  .meta({ id: 'SummaryPreview' });
export type SummaryPreview = z.output<typeof summaryPreviewShape>;

/** What consent makes of a summary before it leaves, and whom it might name. */
export async function previewSummaryFile(
  access: StudyAccess,
  id: string,
  number?: number,
): Promise<SummaryPreview> {
  const { citations } = await getSummaryFile(access, id, number);
  const withheld = [...citations.values()]
    .filter(({ consent }) => consent !== 'VERBATIM')
    .map(({ citation, consent, quote }) => ({ citation, consent, quote }));
  const speaking = await peopleOfExcerpts(access, [...citations.keys()]);
  return { withheld, smallGroups: await listSmallGroups(access, speaking) };
}
