import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { requireDocument } from '@/lib/domain/documents/find-document';
import type { ReadingAnswer } from '@/lib/domain/reading/schema';

/** Where the person stopped reading, in the text as it is now. */
export async function getReadingPosition(access: StudyAccess, documentId: string): Promise<ReadingAnswer> {
  const { studyId, userId } = access;
  const { version } = await requireDocument(access, documentId);
  const kept = await db.readingPosition.findUnique({
    where: { studyId_userId_documentId: { studyId, userId, documentId } },
    select: { versionId: true, offset: true, readAt: true },
  });
  if (!kept) return { position: null };
  const place = { versionId: version.id, readAt: kept.readAt.toISOString() };
  if (kept.versionId === version.id) return { position: { ...place, offset: kept.offset } };
  return { position: { ...place, offset: await carriedOffset(access, kept, version.id) } };
}

/**
 * The beginning of the paragraph that reads as the one left off at, the nearest of those; else of the one with its number; else, when
 * the former text is no more, of the one at its offset. It is a place to read on from and nothing rests on it.
 */
async function carriedOffset(
  { studyId }: StudyAccess,
  kept: { versionId: string; offset: number },
  versionId: string,
): Promise<number> {
  const [found] = await db.$queryRaw<{ start: number }[]>`
    WITH former AS (
      SELECT ordinal, block FROM paragraph
      WHERE study_id = ${studyId}::uuid AND version_id = ${kept.versionId}::uuid AND start <= ${kept.offset}
      ORDER BY ordinal DESC LIMIT 1
    )
    SELECT paragraph.start FROM paragraph LEFT JOIN former ON true
    WHERE study_id = ${studyId}::uuid AND version_id = ${versionId}::uuid
    ORDER BY
      (former.block = paragraph.block) DESC NULLS LAST,
      abs(paragraph.ordinal - former.ordinal),
      abs(paragraph.start - ${kept.offset})
    LIMIT 1`;
  return found?.start ?? 0;
}
