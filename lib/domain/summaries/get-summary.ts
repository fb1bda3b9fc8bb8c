import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import type { SummaryContent } from '@/lib/core/review/summary-content';
import { allowedEvents, type ReviewEvent, type Reviewer } from '@/lib/core/review/summary-review';
import { db, type Db } from '@/lib/db';
import { listDeciders } from '@/lib/domain/summaries/list-deciders';
import { resolveCitations } from '@/lib/domain/summaries/resolve-citations';
import {
  contributorIds,
  SUMMARY_SELECT,
  summaryOverview,
  type SummaryOverview,
} from '@/lib/domain/summaries/summary-row';
import type { ExcerptCitation } from '@/lib/core/review/excerpt-citation';
import { notFound } from '@/lib/errors';

/** A summary with its working text, as one person sees it. */
export interface SummaryView extends SummaryOverview {
  content: SummaryContent;
  /** By excerpt. */
  citations: Record<string, ExcerptCitation>;
  /** What the person may do with it now. */
  allowed: ReviewEvent[];
  /** Whether the person wrote in it, or submitted it. */
  contributed: boolean;
}

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
