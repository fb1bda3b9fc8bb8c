import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { db, type Db } from '@/lib/db';
import { CASE_VIEW, type CaseView } from '@/lib/domain/cases/case-view';
import { notFound } from '@/lib/errors';

export async function findCase({ studyId }: StudyAccess, id: string, tx: Db = db): Promise<CaseView | null> {
  return tx.case.findFirst({ where: { studyId, id }, select: CASE_VIEW });
}

export async function getCase(access: StudyAccess, id: string, tx: Db = db): Promise<CaseView> {
  const found = await findCase(access, id, tx);
  if (!found) throw notFound();
  return found;
}
