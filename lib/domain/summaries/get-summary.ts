import 'server-only';
import { z } from 'zod';
import type { StudyAccess } from '@/lib/access/door';
import type { SummaryContent } from '@/lib/core/review/summary-content';
import { allowedEvents, REVIEW_EVENTS, type Reviewer } from '@/lib/core/review/summary-review';
import { db, type Db } from '@/lib/db';
import { summaryContent } from '@/lib/domain/summaries/content-schema';
import { listDeciders } from '@/lib/domain/summaries/list-deciders';
import { citationsShape, resolveCitations } from '@/lib/domain/summaries/resolve-citations';
import {
  contributorIds,
  SUMMARY_SELECT,
  summaryOverview,
  summaryOverviewShape,
} from '@/lib/domain/summaries/summary-row';
import { notFound } from '@/lib/errors';

/** A summary with its working text, as one person sees it. */
export const summaryShape = summaryOverviewShape
  .extend({
    content: summaryContent,
    citations: citationsShape,
    allowed: z.array(z.enum(REVIEW_EVENTS)).describe('What the person may do with it now.'),
    contributed: z.boolean().describe('Whether the person wrote in it, or submitted it.'),
  })
  .meta({ id: 'Summary' });
export type SummaryView = z.output<typeof summaryShape>;

export async function getSummary(access: StudyAccess, id: string, tx: Db = db): Promise<SummaryView> {
  const row = await tx.summary.findFirst({
    where: { studyId: access.studyId, id },
    select: { ...SUMMARY_SELECT, content: true },
  });
  if (!row) throw notFound();
  const { content: stored, ...summary } = row;
  // Written by `updateSummary` alone, which takes nothing else.
  const content = stored as unknown as SummaryContent;
  const [deciders, citations] = [await listDeciders(access, tx), await resolveCitations(access, content, tx)];
  const reviewer = reviewerOf(access, contributorIds(summary));
  return {
    ...summaryOverview(summary, deciders),
    content,
    citations,
    allowed: allowedEvents({ state: summary.state, ...reviewer }),
    contributed: reviewer.isContributor,
  };
}

export function reviewerOf({ userId, abilities }: StudyAccess, contributors: ReadonlySet<string>): Reviewer {
  return {
    abilities: { canWrite: abilities.has('summaries:write'), canDecide: abilities.has('summaries:decide') },
    isContributor: contributors.has(userId),
  };
}
