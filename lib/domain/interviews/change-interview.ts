import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import type { Db } from '@/lib/db';
import { recordEvent } from '@/lib/domain/audit/record-event';
import { getInterview } from '@/lib/domain/interviews/find-interview';
import { writeLinks } from '@/lib/domain/interviews/interview-links';
import type { InterviewView } from '@/lib/domain/interviews/interview-view';
import { requireFreeNumber } from '@/lib/domain/interviews/require-free-number';
import type { InterviewChange } from '@/lib/domain/interviews/schema';
import { lockStudy } from '@/lib/domain/studies/lock-study';
import { requireSpeakersPresent } from '@/lib/domain/speakers/require-speakers-present';
import { staleEdit } from '@/lib/errors';

interface ChangedInterview {
  interview: InterviewView;
  /** The excerpts of its documents have to follow. */
  casesChanged: boolean;
}

/** Part of the flow `updateInterview`. The lock keeps its documents from moving meanwhile. */
export async function changeInterview(
  tx: Db,
  access: StudyAccess,
  id: string,
  change: InterviewChange,
): Promise<ChangedInterview> {
  await lockStudy(tx, access);
  const before = await getInterview(access, id, tx);
  if (before.revision !== change.revision) throw staleEdit(before);
  const { revision, caseIds, interviewerIds, participantIds, participantCodes, ...fields } = change;
  if (fields.number !== undefined) await requireFreeNumber(tx, access, fields.number, id);
  await tx.interview.update({
    where: { id, studyId: access.studyId },
    data: { ...fields, revision: revision + 1 },
  });
  await writeLinks(tx, access, id, { caseIds, interviewerIds, participantIds, participantCodes });
  if (participantIds ?? participantCodes) await requireSpeakersPresent(tx, access, { interviewId: id });
  const changed = Object.keys(change).filter((field) => field !== 'revision');
  await recordEvent(tx, access, {
    action: 'update',
    entity: 'interview',
    entityId: id,
    detail: { fields: changed, ...(caseIds && { caseIds }) },
  });
  const interview = await getInterview(access, id, tx);
  return { interview, casesChanged: before.caseIds.join() !== interview.caseIds.join() };
}
