import 'server-only';
import type { Author } from '@/lib/access/door';
import type { TextEdit } from '@/lib/core/text/text-edits';
import type { Db } from '@/lib/db';
import { writeNextVersion, type WrittenVersion } from '@/lib/flows/write-next-version';

/** Writes the redacted text as the document's next version; its excerpts stay where they are. Its row is held. */
export async function redactDocument(
  tx: Db,
  author: Author,
  documentId: string,
  edits: readonly TextEdit[],
): Promise<WrittenVersion> {
  const { studyId } = author;
  const { currentVersion: version } = await tx.document.findUniqueOrThrow({
    where: { id: documentId, studyId },
    select: { currentVersion: { select: { id: true, number: true, text: true } } },
  });
  if (!version) throw new Error('a document without version');
  return writeNextVersion(
    tx,
    author,
    { id: documentId, version },
    {
      edits,
      rule: 'follow',
      origin: 'REDACTION',
      reason: '',
    },
  );
}

/** The code that stands in the redacted text for the participant's labels is theirs. */
export async function nameSpeaker(
  tx: Db,
  { studyId }: Author,
  documentId: string,
  { id: participantId, code: label }: { id: string; code: string },
): Promise<void> {
  await tx.speaker.upsert({
    where: { studyId_documentId_label: { studyId, documentId, label } },
    create: { studyId, documentId, label, role: 'PARTICIPANT', participantId },
    update: { role: 'PARTICIPANT', participantId },
  });
}

/** Of a document's former versions only that they were there remains. */
export async function destroyFormerVersions(
  tx: Db,
  { studyId }: Author,
  documentId: string,
  currentId: string,
): Promise<void> {
  const former = await tx.version.findMany({
    where: { studyId, documentId, id: { not: currentId } },
    select: { id: true },
  });
  const versionId = { in: former.map(({ id }) => id) };
  await tx.excerptAnchor.deleteMany({ where: { studyId, versionId } });
  await tx.paragraph.deleteMany({ where: { studyId, versionId } });
  await tx.originalFile.deleteMany({ where: { studyId, versionId } });
  await tx.version.updateMany({
    where: { studyId, id: versionId, erasedAt: null },
    data: { text: '', sha256: '', length: 0, reason: '', erasedAt: new Date() },
  });
  // The file the current text was read from may hold what was never in the text.
  await tx.originalFile.deleteMany({ where: { studyId, versionId: currentId } });
}
