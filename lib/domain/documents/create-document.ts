import 'server-only';
import { v7 as newId } from 'uuid';
import type { StudyAccess } from '@/lib/access/door';
import { usualWording, type DocumentKind, type Wording } from '@/lib/core/materials/document-kind';
import type { Paragraph } from '@/lib/core/text/paragraphs';
import { db, type Db } from '@/lib/db';
import { recordEvent } from '@/lib/domain/audit/record-event';
import { requireSource, writeCases } from '@/lib/domain/documents/document-source';
import type { DocumentView } from '@/lib/domain/documents/document-view';
import { requireDocument } from '@/lib/domain/documents/find-document';
import { sha256Of, writeVersion, type OriginalUpload } from '@/lib/domain/documents/write-version';
import { AppError, notFound } from '@/lib/errors';

export interface NewDocument {
  id?: string | undefined;
  title: string;
  kind?: DocumentKind | undefined;
  wording?: Wording | undefined;
  interviewId?: string | null | undefined;
  caseIds?: readonly string[] | undefined;
  /** Normalised, with its paragraphs: what an import format gives. */
  imported: { text: string; paragraphs: readonly Paragraph[] };
  original?: OriginalUpload | null;
}

export interface CreatedDocument {
  document: DocumentView;
  /** Citation of a document that already had this very text. */
  sameTextAs: string | null;
}

/** Fifty megabytes take their time to store. */
const TIMEOUT_MS = 120_000;

/**
 * Stores a document with its first version, or nothing. The same id a second time is answered with the document that
 * stands, so that a client may retry.
 */
export async function createDocument(access: StudyAccess, input: NewDocument): Promise<CreatedDocument> {
  const id = input.id ?? newId();
  return db.$transaction(
    async (tx) => {
      await lockNumbers(tx, access);
      const standing = await isStanding(tx, access, id, input.imported.text);
      const sameTextAs = standing ? null : await findSameText(tx, access, input.imported.text);
      if (!standing) await writeDocument(tx, access, id, input);
      return { document: await requireDocument(access, id, tx), sameTextAs };
    },
    { timeout: TIMEOUT_MS },
  );
}

/** Other imports wait for their number; a large one holds up nothing else in the study. */
async function lockNumbers(tx: Db, { studyId }: StudyAccess): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`document numbers of ${studyId}`}, 0))`;
}

/** Whether this very create was done before. The same id for another text is a mistake that must not pass for success. */
async function isStanding(tx: Db, { studyId }: StudyAccess, id: string, text: string): Promise<boolean> {
  const document = await tx.document.findUnique({
    where: { id },
    select: { studyId: true, versions: { where: { number: 1 }, select: { sha256: true } } },
  });
  if (!document) return false;
  if (document.studyId !== studyId) throw notFound();
  if (document.versions[0]?.sha256 !== sha256Of(text)) {
    throw new AppError('conflict', 'document.otherText', { field: 'id' });
  }
  return true;
}

async function writeDocument(tx: Db, access: StudyAccess, id: string, input: NewDocument): Promise<void> {
  const {
    title,
    kind = 'TRANSCRIPT',
    wording = usualWording(kind),
    interviewId = null,
    caseIds = [],
  } = input;
  const { studyId } = access;
  await requireSource(tx, access, { interviewId, caseIds });
  const last = await tx.document.aggregate({ where: { studyId }, _max: { number: true } });
  const number = (last._max.number ?? 0) + 1;
  await tx.document.create({ data: { id, studyId, number, title, kind, wording, interviewId } });
  await writeCases(tx, access, id, caseIds);
  const versionId = newId();
  const { text, paragraphs } = input.imported;
  await writeVersion(tx, access, {
    id: versionId,
    documentId: id,
    number: 1,
    text,
    paragraphs,
    original: input.original ?? null,
  });
  await recordEvent(tx, access, {
    action: 'create',
    entity: 'document',
    entityId: id,
    detail: { versionId, interviewId, caseIds },
  });
}

async function findSameText(tx: Db, access: StudyAccess, text: string): Promise<string | null> {
  const same = await tx.version.findFirst({
    where: { studyId: access.studyId, sha256: sha256Of(text), document: { deletedAt: null } },
    select: { documentId: true },
  });
  return same && (await requireDocument(access, same.documentId, tx)).citation;
}
