import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { hasIdentityRight } from '@/lib/access/identity-right';
import type { Db } from '@/lib/db';
import { recordEvent } from '@/lib/domain/audit/record-event';
import { requireSource, writeCases, type DocumentSource } from '@/lib/domain/documents/document-source';
import type { DocumentView } from '@/lib/domain/documents/document-view';
import { requireDocument } from '@/lib/domain/documents/find-document';
import type { DocumentChange } from '@/lib/domain/documents/schema';
import { lockStudy } from '@/lib/domain/studies/lock-study';
import { requireSpeakersPresent } from '@/lib/domain/speakers/require-speakers-present';
import { AppError, staleEdit } from '@/lib/errors';

interface ChangedDocument {
  document: DocumentView;
  /** Its interview or its cases are others than before: its excerpts have to follow. */
  sourceChanged: boolean;
}

/** Part of the flow `updateDocument`. The lock keeps the interview's cases still meanwhile. */
export async function changeDocument(
  tx: Db,
  access: StudyAccess,
  id: string,
  change: DocumentChange,
): Promise<ChangedDocument> {
  await lockStudy(tx, access);
  const before = await requireDocument(access, id, tx);
  if (before.revision !== change.revision) throw staleEdit(before);
  const source = sourceAfter(before, change);
  await requireSource(tx, access, source);
  if (source.interviewId !== before.interviewId) await requireNamesKnown(tx, access, id);
  const { title, kind, wording, revision } = change;
  await tx.document.update({
    where: { id, studyId: access.studyId },
    data: { title, kind, wording, interviewId: source.interviewId, revision: revision + 1 },
  });
  await writeCases(tx, access, id, source.caseIds);
  if (source.interviewId !== before.interviewId) await requireSpeakersPresent(tx, access, { documentId: id });
  const fields = Object.keys(change).filter((field) => field !== 'revision');
  await recordEvent(tx, access, {
    action: 'update',
    entity: 'document',
    entityId: id,
    detail: { fields, ...source },
  });
  const document = await requireDocument(access, id, tx);
  const sourceChanged =
    before.interviewId !== document.interviewId || before.caseIds.join() !== document.caseIds.join();
  return { document, sourceChanged };
}

/** Former versions that name people are read by the interview's interviewers: nobody makes them others' without that right. */
async function requireNamesKnown(tx: Db, access: StudyAccess, documentId: string): Promise<void> {
  const { studyId } = access;
  const closed = { studyId, documentId, identityOnly: true, erasedAt: null };
  if ((await tx.version.count({ where: closed })) === 0) return;
  if (await hasIdentityRight(access, { documentId }, tx)) return;
  throw new AppError('forbidden', 'identity.appoint', { field: 'interviewId' });
}

/** A document that joins an interview gives up its own cases; one that leaves it has those it is given, or none. */
function sourceAfter(
  before: DocumentView,
  { interviewId = before.interviewId, caseIds }: DocumentChange,
): DocumentSource {
  const own = before.interviewId === null && interviewId === null ? before.caseIds : [];
  return { interviewId, caseIds: caseIds ?? own };
}
