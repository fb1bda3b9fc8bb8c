import 'server-only';
import { createHash } from 'node:crypto';
import type { Author } from '@/lib/access/door';
import type { VersionOrigin } from '@/generated/prisma/enums';
import type { Paragraph } from '@/lib/core/text/paragraphs';
import type { Db } from '@/lib/db';

export interface OriginalUpload {
  name: string;
  mediaType: string;
  bytes: Uint8Array<ArrayBuffer>;
}

export interface NewVersion {
  id: string;
  documentId: string;
  number: number;
  /** Normalised. */
  text: string;
  paragraphs: readonly Paragraph[];
  original?: OriginalUpload | null;
  origin?: VersionOrigin;
  reason?: string;
  /** The version whose text this one brings back. */
  restoredId?: string;
}

const PARAGRAPHS_A_STATEMENT = 5000;

/** Hexadecimal sha256 of bytes, or of a text in UTF-8. */
export function sha256Of(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/**
 * Stores an immutable text with its paragraphs and the file it was read from, and makes it the document's current one.
 * Returns the text's sha256.
 */
export async function writeVersion(
  tx: Db,
  { studyId, userId }: Author,
  version: NewVersion,
): Promise<string> {
  const { id, documentId, number, text, paragraphs, original, ...provenance } = version;
  const sha256 = sha256Of(text);
  await tx.version.create({
    data: {
      id,
      studyId,
      documentId,
      number,
      text,
      sha256,
      length: text.length,
      createdById: userId,
      ...provenance,
    },
  });
  for (let from = 0; from < paragraphs.length; from += PARAGRAPHS_A_STATEMENT) {
    await writeParagraphs(tx, studyId, id, paragraphs.slice(from, from + PARAGRAPHS_A_STATEMENT));
  }
  if (original) {
    const { name, mediaType, bytes } = original;
    await tx.originalFile.create({
      data: { studyId, versionId: id, name, mediaType, bytes, size: bytes.length, sha256: sha256Of(bytes) },
    });
  }
  await tx.document.update({ where: { id: documentId, studyId }, data: { currentVersionId: id } });
  return sha256;
}

/** One parameter for thousands of rows. */
async function writeParagraphs(
  tx: Db,
  studyId: string,
  versionId: string,
  paragraphs: readonly Paragraph[],
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO paragraph (study_id, version_id, ordinal, start, "end", speaker, time_ms, block_start, block_start_code_point, block)
    SELECT ${studyId}::uuid, ${versionId}::uuid, ordinal, start, "end", speaker, "timeMs", "blockStart", "blockStartCodePoint", block
    FROM json_to_recordset(${JSON.stringify(paragraphs)}::json) AS p(
      ordinal int, start int, "end" int, speaker text, "timeMs" int, "blockStart" int, "blockStartCodePoint" int, block text)`;
}
