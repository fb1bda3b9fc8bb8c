import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { db, type Db } from '@/lib/db';
import { currentVersionOf } from '@/lib/domain/cases/list-passages';
import type { NewPassage } from '@/lib/domain/cases/schema';
import { AppError } from '@/lib/errors';

type Asked = Pick<NewPassage, 'start' | 'end' | 'fromParagraph' | 'toParagraph'>;

interface Range {
  start: number;
  end: number;
}

/** The whole paragraphs that a request means: from the first one's speech to the end of the last one's. */
export async function placePassage(
  access: StudyAccess,
  documentId: string,
  { start, end, fromParagraph, toParagraph }: Asked,
  tx: Db = db,
): Promise<Range> {
  const versionId = await currentVersionOf(access, documentId, tx);
  const version = { studyId: access.studyId, versionId };
  if (start !== undefined && end !== undefined) return widen(tx, version, { start, end });
  return fromOrdinals(tx, version, fromParagraph ?? 0, toParagraph ?? 0);
}

interface OfVersion {
  studyId: string;
  versionId: string;
}

async function widen(tx: Db, version: OfVersion, { start, end }: Range): Promise<Range> {
  if (start >= end) throw new AppError('invalid', 'case.passageReversed', { field: 'end' });
  const { length } = await tx.version.findFirstOrThrow({
    where: { studyId: version.studyId, id: version.versionId },
    select: { length: true },
  });
  if (end > length) throw new AppError('invalid', 'case.passageOutside', { field: 'end' });
  const { _min, _max } = await tx.paragraph.aggregate({
    where: { ...version, start: { lt: end }, end: { gt: start } },
    _min: { start: true },
    _max: { end: true },
  });
  if (_min.start === null || _max.end === null) {
    throw new AppError('invalid', 'case.passageOutside', { field: 'start' });
  }
  return { start: _min.start, end: _max.end };
}

async function fromOrdinals(tx: Db, version: OfVersion, from: number, to: number): Promise<Range> {
  if (from > to) throw new AppError('invalid', 'case.passageReversed', { field: 'toParagraph' });
  const found = await tx.paragraph.findMany({
    where: { ...version, ordinal: { in: [from, to] } },
    orderBy: { ordinal: 'asc' },
    select: { ordinal: true, start: true, end: true },
  });
  const [first, last] = [found[0], found.at(-1)];
  if (first?.ordinal !== from)
    throw new AppError('invalid', 'case.passageOutside', { field: 'fromParagraph' });
  if (last?.ordinal !== to) throw new AppError('invalid', 'case.passageOutside', { field: 'toParagraph' });
  return { start: first.start, end: last.end };
}
