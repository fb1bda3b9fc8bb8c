import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';

export async function getStudy({ studyId }: StudyAccess) {
  return db.study.findUniqueOrThrow({
    where: { id: studyId },
    select: { id: true, slug: true, title: true, description: true, language: true, referenceDate: true, isDemo: true, revision: true },
  });
}
