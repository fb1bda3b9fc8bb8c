import 'server-only';
import { z } from 'zod';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { getExcerpt } from '@/lib/domain/excerpts/excerpt-view';

const MAX_AROUND = 10;

export const excerptContextQuery = z.strictObject({
  /** Paragraphs on either side. */
  around: z.coerce.number().int().min(0).max(MAX_AROUND).optional(),
});

export const excerptContextShape = z
  .object({
    start: z.int().describe('Of the excerpt, in the document’s text, as the starts of the paragraphs.'),
    end: z.int(),
    paragraphs: z.array(z.object({ speaker: z.string().nullable(), text: z.string(), start: z.int() })),
    isFirst: z.boolean().describe('Whether nothing stands before.'),
    isLast: z.boolean(),
  })
  .meta({ id: 'ExcerptContext' });
export type ExcerptContext = z.output<typeof excerptContextShape>;

interface ParagraphRow {
  ordinal: number;
  start: number;
  end: number;
  blockStart: number;
  block: string;
  speaker: string | null;
}

/**
 * The paragraphs that an excerpt stands in and some on either side, as the document's text has them today. Of one that is no
 * longer in the text, those where it stood.
 */
export async function getExcerptContext(
  access: StudyAccess,
  excerptId: string,
  { around = 1 }: z.output<typeof excerptContextQuery>,
): Promise<ExcerptContext> {
  const { versionId, start, end } = await getExcerpt(access, excerptId);
  // one more on either side tells whether there is more
  const rows = await db.$queryRaw<ParagraphRow[]>`
    WITH held AS (
      SELECT coalesce(max(ordinal) FILTER (WHERE block_start <= ${start}), 0) AS first,
        coalesce(max(ordinal) FILTER (WHERE block_start < ${end}), 0) AS last
      FROM paragraph WHERE study_id = ${access.studyId}::uuid AND version_id = ${versionId}::uuid
    )
    SELECT ordinal, start, "end", block_start AS "blockStart", block, speaker
    FROM paragraph, held
    WHERE study_id = ${access.studyId}::uuid AND version_id = ${versionId}::uuid
      AND ordinal BETWEEN first - ${around + 1}::int AND last + ${around + 1}::int
    ORDER BY ordinal`;
  const touched = rows.filter((row) => row.blockStart < end && row.blockStart + row.block.length > start);
  const [first, last] = [touched[0]?.ordinal ?? 0, touched.at(-1)?.ordinal ?? 0];
  const shown = rows.filter(({ ordinal }) => ordinal >= first - around && ordinal <= last + around);
  return {
    start,
    end,
    paragraphs: shown.map((row) => ({
      speaker: row.speaker,
      text: row.block.slice(row.start - row.blockStart, row.end - row.blockStart),
      start: row.start,
    })),
    isFirst: !rows.some(({ ordinal }) => ordinal < first - around),
    isLast: !rows.some(({ ordinal }) => ordinal > last + around),
  };
}
