import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { requireDocument } from '@/lib/domain/documents/find-document';
import { getReadingPosition } from '@/lib/domain/reading/get-reading-position';
import type { ReadingAnswer, ReadingPlace } from '@/lib/domain/reading/schema';
import { notFound } from '@/lib/errors';

/** Where the person stopped reading. No event tells of it: it changes nothing of the study, and who reads what is nobody's business. */
export async function keepReadingPosition(
  access: StudyAccess,
  documentId: string,
  { versionId, offset }: ReadingPlace,
): Promise<ReadingAnswer> {
  const { studyId, userId } = access;
  await requireDocument(access, documentId);
  const version = await db.version.findFirst({
    where: { studyId, documentId, id: versionId },
    select: { length: true },
  });
  if (!version) throw notFound();
  const place = { versionId, offset: Math.min(offset, version.length), readAt: new Date() };
  await db.readingPosition.upsert({
    where: { studyId_userId_documentId: { studyId, userId, documentId } },
    create: { studyId, userId, documentId, ...place },
    update: place,
  });
  return getReadingPosition(access, documentId);
}
