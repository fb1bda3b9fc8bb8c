import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { changeInterview } from '@/lib/domain/interviews/change-interview';
import type { InterviewView } from '@/lib/domain/interviews/interview-view';
import type { InterviewChange } from '@/lib/domain/interviews/schema';
import { reassignExcerptCases } from '@/lib/flows/reassign-excerpt-cases';

/** Changes an interview; when its cases change, those of the excerpts of its documents follow. */
export async function updateInterview(
  access: StudyAccess,
  id: string,
  change: InterviewChange,
): Promise<InterviewView> {
  return db.$transaction(async (tx) => {
    const { interview, casesChanged } = await changeInterview(tx, access, id, change);
    if (casesChanged) {
      // Those set aside too: they may come back.
      const documents = await tx.document.findMany({
        where: { studyId: access.studyId, interviewId: id },
        select: { id: true },
      });
      await reassignExcerptCases(tx, access, { documentIds: documents.map((document) => document.id) });
    }
    return interview;
  });
}
