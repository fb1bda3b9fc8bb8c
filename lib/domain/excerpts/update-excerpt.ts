import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import type { AssignedCase } from '@/lib/core/coding/case-assignment';
import { db, type Db } from '@/lib/db';
import { recordEvent } from '@/lib/domain/audit/record-event';
import { getExcerpt, type ExcerptView } from '@/lib/domain/excerpts/excerpt-view';
import { lockExcerpt, type LockedExcerpt } from '@/lib/domain/excerpts/lock-excerpt';
import { assignCases, quoteOf, readExcerptSource, speakerOf } from '@/lib/domain/excerpts/place-excerpt';
import { requireStudyIds } from '@/lib/domain/excerpts/require-study-ids';
import type { ExcerptChange } from '@/lib/domain/excerpts/schema';
import { AppError, notFound, staleEdit } from '@/lib/errors';

/** Moves an excerpt, chooses its cases or writes its memo. Its codings follow the range. */
export async function updateExcerpt(
  access: StudyAccess,
  id: string,
  change: ExcerptChange,
): Promise<ExcerptView> {
  return db.$transaction(async (tx) => {
    const excerpt = await lockExcerpt(tx, access, id);
    if (excerpt.deletedAt) throw notFound();
    if (excerpt.revision !== change.revision) throw staleEdit(await getExcerpt(access, id, tx));
    const { memo = excerpt.memo } = change;
    if (memo === '') await requireCoding(tx, access, id);
    await tx.excerpt.update({
      where: { id, studyId: access.studyId },
      data: { memo, revision: { increment: 1 } },
    });
    await movePlace(tx, access, excerpt, change);
    const fields = Object.keys(change).filter((field) => field !== 'revision');
    await recordEvent(tx, access, { action: 'update', entity: 'excerpt', entityId: id, detail: { fields } });
    return getExcerpt(access, id, tx);
  });
}

/** An excerpt says something by a theme or by a memo. */
async function requireCoding(tx: Db, { studyId }: StudyAccess, excerptId: string): Promise<void> {
  const coding = await tx.coding.findFirst({
    where: { studyId, excerptId, deletedAt: null },
    select: { id: true },
  });
  if (!coding) throw new AppError('invalid', 'excerpt.noTheme', { field: 'memo' });
}

/** Range and cases together: those that nobody chose follow from the range. */
async function movePlace(
  tx: Db,
  access: StudyAccess,
  excerpt: LockedExcerpt,
  change: ExcerptChange,
): Promise<void> {
  const range = { start: change.start ?? excerpt.start, end: change.end ?? excerpt.end };
  const moves = range.start !== excerpt.start || range.end !== excerpt.end;
  if (!moves && change.caseIds === undefined) return;
  const source = await readExcerptSource(access, { documentId: excerpt.documentId, ...range }, tx);
  const casesByHand = change.caseIds === undefined ? excerpt.casesByHand : change.caseIds !== null;
  const placed = moves
    ? { ...range, ...quoteOf(source, range), speaker: speakerOf(source, range), versionId: source.versionId }
    : {};
  await tx.excerpt.update({
    where: { id: excerpt.id, studyId: access.studyId },
    data: { ...placed, casesByHand },
  });
  if (change.caseIds) await requireStudyIds(access, { caseIds: change.caseIds }, tx);
  const keepsChoice = casesByHand && change.caseIds === undefined;
  if (!keepsChoice)
    await replaceCases(tx, access, excerpt.id, assignCases(source, range, change.caseIds ?? null));
}

async function replaceCases(
  tx: Db,
  { studyId }: StudyAccess,
  excerptId: string,
  cases: AssignedCase[],
): Promise<void> {
  await tx.excerptCase.deleteMany({ where: { studyId, excerptId } });
  await tx.excerptCase.createMany({ data: cases.map((assigned) => ({ studyId, excerptId, ...assigned })) });
}
