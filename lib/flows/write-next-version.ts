import 'server-only';
import { v7 as newId } from 'uuid';
import type { VersionOrigin } from '@/generated/prisma/enums';
import type { Author } from '@/lib/access/door';
import { splitParagraphs } from '@/lib/core/text/paragraphs';
import { reanchor, type TouchRule } from '@/lib/core/text/reanchor';
import { applyEdits, type TextEdit } from '@/lib/core/text/text-edits';
import type { Db } from '@/lib/db';
import { recordEvent } from '@/lib/domain/audit/record-event';
import { writeVersion } from '@/lib/domain/documents/write-version';
import { carryExcerpts, type CarryReport } from '@/lib/domain/excerpts/carry-excerpts';
import { followLabels } from '@/lib/domain/speakers/follow-labels';
import { AppError, notFound } from '@/lib/errors';
import { reassignExcerptCases } from '@/lib/flows/reassign-excerpt-cases';

/** A document whose row this transaction holds, with its current text. */
export interface HeldDocument {
  id: string;
  version: { id: string; number: number; text: string };
}

export interface NextVersion {
  /** Of the current text; ordered and apart. Whatever they hold counts as changed (`tightenEdits`). */
  edits: readonly TextEdit[];
  rule: TouchRule;
  origin: VersionOrigin;
  reason: string;
  /** The version whose text this is: the excerpts that stood in it stand there again. */
  restoredId?: string;
}

export interface WrittenVersion {
  id: string;
  number: number;
  sha256: string;
  length: number;
  excerpts: CarryReport;
}

/** Nobody writes the document's text, cases or excerpts until the transaction ends. Not found too when it was set aside. */
export async function holdDocument(tx: Db, { studyId }: Author, id: string): Promise<HeldDocument> {
  const rows = await tx.$queryRaw<{ versionId: string }[]>`
    SELECT current_version_id AS "versionId" FROM document
    WHERE study_id = ${studyId}::uuid AND id = ${id}::uuid AND deleted_at IS NULL AND current_version_id IS NOT NULL
    FOR UPDATE`;
  if (!rows[0]) throw notFound();
  const version = await tx.version.findFirstOrThrow({
    where: { studyId, id: rows[0].versionId },
    select: { id: true, number: true, text: true },
  });
  return { id, version };
}

/** Makes the edited text the document's current version and carries excerpts and passages over to it. */
export async function writeNextVersion(
  tx: Db,
  access: Author,
  document: HeldDocument,
  { edits, rule, origin, reason, restoredId }: NextVersion,
): Promise<WrittenVersion> {
  const { text: former, id: formerId, number } = document.version;
  const text = applyEdits(former, edits);
  if (text.trim() === '') throw new AppError('invalid', 'version.empty', { field: 'text' });
  const paragraphs = splitParagraphs(text);
  const id = newId();
  const sha256 = await writeVersion(tx, access, {
    id,
    documentId: document.id,
    number: number + 1,
    text,
    paragraphs,
    origin,
    reason,
    ...(restoredId === undefined ? {} : { restoredId }),
  });
  const change = {
    documentId: document.id,
    formerId,
    versionId: id,
    edits,
    text,
    paragraphs,
    rule,
    restoredId,
  };
  const excerpts = await carryExcerpts(tx, access, change);
  await carryPassages(tx, access, document.id, edits, text);
  await followLabels(tx, access, { documentId: document.id, formerId, paragraphs });
  await reassignExcerptCases(tx, access, { documentIds: [document.id] });
  await recordEvent(tx, access, {
    action: 'create',
    entity: 'version',
    entityId: id,
    detail: { documentId: document.id, origin, restoredId: restoredId ?? null, ...excerpts },
  });
  return { id, number: number + 1, sha256, length: text.length, excerpts };
}

/** A passage goes with its paragraphs, and ends with the last of them. Two that became one are one. */
async function carryPassages(
  tx: Db,
  { studyId }: Author,
  documentId: string,
  edits: readonly TextEdit[],
  text: string,
): Promise<void> {
  const passages = await tx.casePassage.findMany({ where: { studyId, documentId } });
  const moved = reanchor(edits, text, passages, 'follow').flatMap(({ start, end, state }, i) => {
    const passage = passages[i];
    return passage && state !== 'EXACT'
      ? [{ passage: { ...passage, start, end }, isLost: state === 'LOST' }]
      : [];
  });
  // all at once: a passage may move to where another of its case still stands
  await tx.casePassage.deleteMany({ where: { studyId, id: { in: moved.map(({ passage }) => passage.id) } } });
  const standing = moved.filter(({ isLost }) => !isLost).map(({ passage }) => passage);
  await tx.casePassage.createMany({ data: standing, skipDuplicates: true });
}
