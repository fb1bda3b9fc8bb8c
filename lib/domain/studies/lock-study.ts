import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import type { Db } from '@/lib/db';

/**
 * Until the transaction ends, nobody else changes what is decided over many rows of the study: the shape of the theme
 * tree, the order and codes of the cases. Reading and coding go on: foreign keys to the study are not held up.
 */
export async function lockStudy(tx: Db, { studyId }: Pick<StudyAccess, 'studyId'>): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM study WHERE id = ${studyId}::uuid FOR NO KEY UPDATE`;
}
