import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { STUDY_FIELDS, toStudyView, type StudyView } from '@/lib/domain/studies/study-view';

export async function getStudy({ studyId }: StudyAccess): Promise<StudyView> {
  return toStudyView(await db.study.findUniqueOrThrow({ where: { id: studyId }, select: STUDY_FIELDS }));
}
