import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import {
  toVersionView,
  VERSION_COLUMNS,
  type CodebookVersionView,
} from '@/lib/domain/codebook-versions/codebook-version-view';

/** The frozen codebooks, the last one first. */
export async function listCodebookVersions({ studyId }: StudyAccess): Promise<CodebookVersionView[]> {
  const rows = await db.codebookVersion.findMany({
    where: { studyId },
    select: VERSION_COLUMNS,
    orderBy: { number: 'desc' },
  });
  return rows.map(toVersionView);
}
