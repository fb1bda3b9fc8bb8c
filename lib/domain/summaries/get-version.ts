import 'server-only';
import { z } from 'zod';
import type { StudyAccess } from '@/lib/access/door';
import type { SummaryContent } from '@/lib/core/review/summary-content';
import { db } from '@/lib/db';
import { summaryContent } from '@/lib/domain/summaries/content-schema';
import { VERSION_SELECT, versionShape, versionView } from '@/lib/domain/summaries/list-versions';
import { citationsShape, resolveCitations } from '@/lib/domain/summaries/resolve-citations';
import { notFound } from '@/lib/errors';

export const versionTextShape = versionShape
  .extend({ content: summaryContent, citations: citationsShape })
  .meta({ id: 'SummaryVersionText' });
export type VersionText = z.output<typeof versionTextShape>;

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
