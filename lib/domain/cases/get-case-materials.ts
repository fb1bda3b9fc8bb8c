import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { citationOf } from '@/lib/core/materials/citation';
import { db } from '@/lib/db';
import { listPassages } from '@/lib/domain/cases/list-passages';

export interface CaseDocument {
  id: string;
  title: string;
  citation: string;
  /** First and last paragraph, from 0, of each part that is tied to the case; none when all of it is the case's. */
  passages: { fromParagraph: number; toParagraph: number }[];
}

export interface CaseMaterials {
  interviews: { id: string; number: number; title: string; date: string | null }[];
  documents: CaseDocument[];
}

/** The interviews of a case, and the documents that speak of it, whole or in part. */
export async function getCaseMaterials(access: StudyAccess, caseId: string): Promise<CaseMaterials> {
  const { studyId } = access;
  const ofCase = { some: { studyId, caseId } };
  const [interviews, documents] = await Promise.all([
    db.interview.findMany({
      where: { studyId, cases: ofCase },
      select: { id: true, number: true, title: true, date: true },
      orderBy: { number: 'asc' },
    }),
    db.document.findMany({
      where: {
        studyId,
        deletedAt: null,
        OR: [{ interview: { cases: ofCase } }, { cases: ofCase }, { passages: ofCase }],
      },
      select: {
        id: true,
        number: true,
        title: true,
        interview: { select: { number: true } },
        _count: { select: { passages: { where: { caseId } } } },
      },
      orderBy: { number: 'asc' },
    }),
  ]);
  return {
    interviews,
    documents: await Promise.all(
      documents.map(async ({ id, number, title, interview, _count }) => ({
        id,
        title,
        citation: citationOf(number, interview?.number ?? null),
        passages: _count.passages > 0 ? await passagesOf(access, id, caseId) : [],
      })),
    ),
  };
}

async function passagesOf(access: StudyAccess, documentId: string, caseId: string) {
  const passages = await listPassages(access, documentId);
  return passages
    .filter((passage) => passage.caseId === caseId)
    .map(({ fromParagraph, toParagraph }) => ({ fromParagraph, toParagraph }));
}
