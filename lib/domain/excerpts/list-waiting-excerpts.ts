import 'server-only';
import { z } from 'zod';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { EXCERPT_COLUMNS, excerptShape, type ExcerptView } from '@/lib/domain/excerpts/excerpt-view';
import { notFound } from '@/lib/errors';

export const waitingExcerptShape = z
  .object({
    excerpt: excerptShape,
    coderName: z.string(),
    formerQuote: z.string().describe('What it said before the text was changed.'),
    suggestion: z
      .object({ start: z.int(), end: z.int(), quote: z.string() })
      .nullable()
      .describe('What is left of it in the text; null when nothing is.'),
    themes: z.array(z.object({ id: z.uuid(), name: z.string(), color: z.int() })),
  })
  .meta({ id: 'WaitingExcerpt' });
export type WaitingExcerpt = z.output<typeof waitingExcerptShape>;

/** Excerpts whose text was touched or is gone, which a person has not looked at since; in the order of the text. */
export async function listWaitingExcerpts(
  { studyId }: StudyAccess,
  documentId: string,
): Promise<WaitingExcerpt[]> {
  const document = await db.document.findFirst({
    where: { studyId, id: documentId, deletedAt: null },
    select: { currentVersion: { select: { text: true } } },
  });
  if (!document) throw notFound();
  const rows = await db.$queryRaw<(ExcerptView & { coderName: string; themes: WaitingExcerpt['themes'] })[]>`
    SELECT ${EXCERPT_COLUMNS}, u.name AS "coderName",
      coalesce((
        SELECT json_agg(json_build_object('id', t.id, 'name', t.name, 'color', t.color) ORDER BY c.created_at, c.id)
        FROM coding c JOIN theme t ON t.study_id = c.study_id AND t.id = c.theme_id
        WHERE c.study_id = e.study_id AND c.excerpt_id = e.id AND c.deleted_at IS NULL
      ), '[]'::json) AS themes
    FROM excerpt e JOIN app_user u ON u.id = e.coder_id
    WHERE e.study_id = ${studyId}::uuid AND e.document_id = ${documentId}::uuid
      AND e.state IN ('CHANGED', 'LOST') AND e.deleted_at IS NULL
    ORDER BY e.start, e.id`;
  const text = document.currentVersion?.text ?? '';
  return rows.map(({ coderName, themes, ...excerpt }) => {
    const { start, end, state } = excerpt;
    const suggestion = state === 'LOST' ? null : { start, end, quote: text.slice(start, end) };
    return { excerpt, coderName, formerQuote: excerpt.quote, suggestion, themes };
  });
}
