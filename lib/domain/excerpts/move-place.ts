import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import type { AssignedCase } from '@/lib/core/coding/case-assignment';
import { speakersOfRange } from '@/lib/core/text/speakers-of-range';
import type { Db } from '@/lib/db';
import type { LockedExcerpt } from '@/lib/domain/excerpts/lock-excerpt';
import { assignCases, quoteOf, readExcerptSource, requireVersion } from '@/lib/domain/excerpts/place-excerpt';
import { requireStudyCases } from '@/lib/domain/excerpts/require-study-cases';
import type { ExcerptChange } from '@/lib/domain/excerpts/schema';

/**
 * Range and cases together: those that nobody chose follow from the range. An excerpt that waits for a person, whose range is
 * given, has been looked at, even where its range stays.
 */
export async function movePlace(
  tx: Db,
  access: StudyAccess,
  excerpt: LockedExcerpt,
  change: Pick<ExcerptChange, 'versionId' | 'start' | 'end' | 'caseIds'>,
): Promise<void> {
  const range = { start: change.start ?? excerpt.start, end: change.end ?? excerpt.end };
  const isPlaced = change.start !== undefined || change.end !== undefined;
  const waits = excerpt.state === 'CHANGED' || excerpt.state === 'LOST';
  const moves = isPlaced && (waits || range.start !== excerpt.start || range.end !== excerpt.end);
  if (!moves && change.caseIds === undefined) return;
  const source = await readExcerptSource(access, { documentId: excerpt.documentId, ...range }, tx);
  if (moves) requireVersion(source, change.versionId);
  const casesByHand = change.caseIds === undefined ? excerpt.casesByHand : change.caseIds !== null;
  const placed = moves
    ? {
        ...range,
        ...quoteOf(source, range),
        speakers: speakersOfRange(source.blocks, range),
        state: 'EXACT' as const,
      }
    : {};
  await tx.excerpt.update({
    where: { id: excerpt.id, studyId: access.studyId },
    data: { ...placed, casesByHand },
  });
  if (change.caseIds) await requireStudyCases(access, change.caseIds, tx);
  const keepsChoice = casesByHand && change.caseIds === undefined;
  if (!keepsChoice)
    await replaceCases(tx, access, excerpt.id, assignCases(source, range, change.caseIds ?? null));
}

export async function replaceCases(
  tx: Db,
  { studyId }: StudyAccess,
  excerptId: string,
  cases: AssignedCase[],
): Promise<void> {
  await tx.excerptCase.deleteMany({ where: { studyId, excerptId } });
  await tx.excerptCase.createMany({ data: cases.map((assigned) => ({ studyId, excerptId, ...assigned })) });
}
