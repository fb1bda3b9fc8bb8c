import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { citationOf } from '@/lib/core/materials/citation';
import { citedExcerptIds, type SummaryContent } from '@/lib/core/review/summary-content';
import type { ExcerptCitation } from '@/lib/core/review/excerpt-citation';
import { db, type Db } from '@/lib/db';
import { AppError } from '@/lib/errors';

/** What the citations of a text show, by excerpt. One whose excerpt or document was removed has no quote. */
export async function resolveCitations(
  { studyId }: StudyAccess,
  content: SummaryContent,
  tx: Db = db,
): Promise<Record<string, ExcerptCitation>> {
  const excerpts = await tx.excerpt.findMany({
    where: { studyId, id: { in: citedExcerptIds(content) } },
    select: {
      id: true,
      quote: true,
      deletedAt: true,
      document: {
        select: {
          id: true,
          number: true,
          wording: true,
          deletedAt: true,
          interview: { select: { number: true } },
        },
      },
    },
  });
  return Object.fromEntries(
    excerpts.map(({ id, quote, deletedAt, document }) => {
      const deleted = deletedAt !== null || document.deletedAt !== null;
      const citation = `(${citationOf(document.number, document.interview?.number ?? null)})`;
      return [
        id,
        {
          quote: deleted ? '' : quote,
          citation,
          wording: document.wording,
          documentId: document.id,
          deleted,
        },
      ];
    }),
  );
}

/** A removed excerpt may go on being cited, so that a text that cites it can still be written; a foreign one may not. */
export async function requireCitedExcerpts(tx: Db, { studyId }: StudyAccess, content: SummaryContent) {
  const ids = citedExcerptIds(content);
  const found = await tx.excerpt.count({ where: { studyId, id: { in: ids } } });
  if (found < ids.length) throw new AppError('not-found', 'summary.unknownExcerpt', { field: 'content' });
}
