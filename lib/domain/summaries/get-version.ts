import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import type { ExcerptCitation } from '@/lib/core/review/excerpt-citation';
import type { SummaryContent } from '@/lib/core/review/summary-content';
import { db } from '@/lib/db';
import { VERSION_SELECT, versionView, type VersionView } from '@/lib/domain/summaries/list-versions';
import { resolveCitations } from '@/lib/domain/summaries/resolve-citations';
import { notFound } from '@/lib/errors';

export interface VersionText extends VersionView {
  content: SummaryContent;
  /** By excerpt, as they are now. */
  citations: Record<string, ExcerptCitation>;
}

/** A version with its text. */
export async function getVersion(
  access: StudyAccess,
  summaryId: string,
  which: { id: string } | { number: number },
): Promise<VersionText> {
  const row = await db.summaryVersion.findFirst({
    where: { studyId: access.studyId, summaryId, ...which },
    select: { ...VERSION_SELECT, content: true },
  });
  if (!row) throw notFound();
  const { content: stored, ...version } = row;
  const content = stored as unknown as SummaryContent;
  return { ...versionView(version), content, citations: await resolveCitations(access, content) };
}
