import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { listDeciders } from '@/lib/domain/summaries/list-deciders';
import { SUMMARY_SELECT, summaryOverview, type SummaryOverview } from '@/lib/domain/summaries/summary-row';

/** Every summary without its text, in the order of the cases. */
export async function listSummaries(access: StudyAccess): Promise<SummaryOverview[]> {
  const [summaries, deciders] = await Promise.all([
    db.summary.findMany({
      where: { studyId: access.studyId },
      select: SUMMARY_SELECT,
      orderBy: [{ case: { position: 'asc' } }, { case: { code: 'asc' } }],
    }),
    listDeciders(access),
  ]);
  return summaries.map((summary) => summaryOverview(summary, deciders));
}
