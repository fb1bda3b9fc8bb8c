import 'server-only';
import { z } from 'zod';
import type { StudyAccess } from '@/lib/access/door';
import { citationOf } from '@/lib/core/materials/citation';
import { WORDINGS } from '@/lib/core/materials/document-kind';
import { citedExcerptIds, type SummaryContent } from '@/lib/core/review/summary-content';
import type { ExcerptCitation } from '@/lib/core/review/excerpt-citation';
import { ANCHOR_STATES } from '@/lib/core/text/reanchor';
import { db, type Db } from '@/lib/db';
import { AppError } from '@/lib/errors';

/** By excerpt. */
export const citationsShape = z.record(
  z.uuid(),
  z
    .object({
      quote: z.string().describe('Empty when the excerpt was removed.'),
      citation: z.string(),
      wording: z.enum(WORDINGS),
      documentId: z.uuid(),
      state: z.enum(ANCHOR_STATES).describe('CHANGED or LOST: the text was corrected since.'),
      deleted: z.boolean(),
    })
    .meta({ id: 'ExcerptCitation' }),
) satisfies z.ZodType<Record<string, ExcerptCitation>>;

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
      state: true,
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
    excerpts.map(({ id, quote, state, deletedAt, document }) => {
      const deleted = deletedAt !== null || document.deletedAt !== null;
      const citation = `(${citationOf(document.number, document.interview?.number ?? null)})`;
      return [
        id,
        {
          quote: deleted ? '' : quote,
          citation,
          wording: document.wording,
          documentId: document.id,
          state,
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
