import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { byCaseOrder } from '@/lib/domain/cases/case-view';

export interface FilterChoices {
  cases: { id: string; code: string; title: string }[];
  interviews: { id: string; number: number; title: string }[];
  documents: { id: string; number: number; title: string; interviewNumber: number | null }[];
  coders: { id: string; name: string }[];
  /** Participants that a label stands for. */
  speakers: { id: string; code: string }[];
}

/** What a list of excerpts can be filtered by, but for the themes. Former members are there: their excerpts are. */
export async function listFilterChoices({ studyId }: StudyAccess): Promise<FilterChoices> {
  const [cases, interviews, documents, members, speakers] = await Promise.all([
    db.case.findMany({ where: { studyId }, select: { id: true, code: true, title: true, position: true } }),
    db.interview.findMany({
      where: { studyId },
      select: { id: true, number: true, title: true },
      orderBy: { number: 'asc' },
    }),
    db.document.findMany({
      where: { studyId, deletedAt: null },
      select: { id: true, number: true, title: true, interview: { select: { number: true } } },
      orderBy: [{ interview: { number: 'asc' } }, { number: 'asc' }],
    }),
    db.member.findMany({
      where: { studyId, excerpts: { some: {} } },
      select: { user: { select: { id: true, name: true } } },
      orderBy: { user: { name: 'asc' } },
    }),
    db.participant.findMany({
      where: { studyId, speakers: { some: {} } },
      select: { id: true, code: true },
      orderBy: { code: 'asc' },
    }),
  ]);
  return {
    cases: cases.sort(byCaseOrder),
    interviews,
    documents: documents.map(({ interview, ...document }) => ({
      ...document,
      interviewNumber: interview?.number ?? null,
    })),
    coders: members.map(({ user }) => user),
    speakers,
  };
}
