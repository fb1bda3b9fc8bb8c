import type { SourceChoices } from '@/components/documents/document-fields';
import type { StudyAccess } from '@/lib/access/door';
import { listCases } from '@/lib/domain/cases/list-cases';
import { listInterviews } from '@/lib/domain/interviews/list-interviews';

/** The interviews and cases a document can belong to; nothing else of them goes to the browser. */
export async function sourceChoices(access: StudyAccess): Promise<SourceChoices> {
  const [interviews, cases] = await Promise.all([listInterviews(access), listCases(access)]);
  return {
    interviews: interviews.map(({ id, number, title, caseIds }) => ({ id, number, title, caseIds })),
    cases: cases.map(({ id, code, title }) => ({ id, code, title })),
  };
}
