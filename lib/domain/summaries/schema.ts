import { z } from 'zod';
import { summaryContent } from '@/lib/domain/summaries/content-schema';
import { lineInput, proseInput } from '@/lib/domain/text-input';

const title = lineInput(200).min(1);
const id = z.uuid().toLowerCase();

/** Without a title it takes the case's. */
export const newSummary = z.strictObject({ id: id.optional(), caseId: id, title: title.optional() });
export type NewSummary = z.output<typeof newSummary>;

export const summaryChange = z.strictObject({
  title: title.optional(),
  content: summaryContent.optional(),
  revision: z.int(),
});
export type SummaryChange = z.output<typeof summaryChange>;

/** With a revision, only the text of that revision is submitted. */
export const submission = z.strictObject({ revision: z.int().optional() });
export type Submission = z.output<typeof submission>;

/** On exactly one version, named by its id or its number. */
export const newDecision = z
  .strictObject({
    id: id.optional(),
    verdict: z.enum(['CHANGES_REQUESTED', 'APPROVED']),
    reason: proseInput(10_000).min(1),
    versionId: id.optional(),
    versionNumber: z.int().min(1).max(1_000_000).optional(),
  })
  .refine(({ versionId, versionNumber }) => (versionId === undefined) !== (versionNumber === undefined), {
    error: 'summary.whichVersion',
    path: ['versionId'],
  });
export type NewDecision = z.output<typeof newDecision>;

export const newComment = z.strictObject({ id: id.optional(), text: proseInput(10_000).min(1) });
export type NewComment = z.output<typeof newComment>;

/** Without a version it is the text that stands now. */
export const versionQuery = z.strictObject({
  version: z.coerce.number().int().min(1).max(1_000_000).optional(),
});
