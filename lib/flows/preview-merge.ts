import 'server-only';
import { z } from 'zod';
import { Prisma } from '@/generated/prisma/client';
import type { StudyAccess } from '@/lib/access/door';
import { WORDINGS } from '@/lib/core/materials/document-kind';
import { db } from '@/lib/db';
import { requireMergeable } from '@/lib/domain/themes/mergeable';

/** An excerpt as it is cited. */
const previewedExcerptShape = z
  .object({
    id: z.uuid(),
    documentId: z.uuid(),
    quote: z.string(),
    wording: z.enum(WORDINGS),
    citation: z.string(),
    speaker: z.string().nullable(),
    coder: z.string(),
  })
  .meta({ id: 'PreviewedExcerpt' });
export type PreviewedExcerpt = z.output<typeof previewedExcerptShape>;

export const mergePreviewShape = z
  .object({
    moving: z.int().describe('Codings that go over.'),
    doubled: z.int().describe('Excerpts that carry both themes: the coding with the other theme stays.'),
    overlapping: z
      .int()
      .describe('Excerpts that go over and overlap another that carries the other theme: both stay.'),
    doubles: z.array(previewedExcerptShape).describe('Some of those that carry both.'),
    overlaps: z.array(z.object({ moving: previewedExcerptShape, staying: previewedExcerptShape })),
    children: z
      .array(z.object({ id: z.uuid(), name: z.string(), translatedName: z.string(), archived: z.boolean() }))
      .describe('Themes that go below the other one.'),
  })
  .meta({ id: 'MergePreview' });
export type MergePreview = z.output<typeof mergePreviewShape>;

interface Pair {
  studyId: string;
  fromId: string;
  intoId: string;
}

/** How many of each kind are shown. */
const SHOWN = 5;

/** What `mergeThemes` would do. Throws why it cannot. */
export async function previewMerge(
  access: StudyAccess,
  fromId: string,
  intoId: string,
): Promise<MergePreview> {
  const { children } = await requireMergeable(access, fromId, intoId);
  const pair = { studyId: access.studyId, fromId, intoId };
  const [counts, doubles, overlaps] = await Promise.all([
    countEffects(pair),
    listDoubles(pair),
    listOverlaps(pair),
  ]);
  return { ...counts, doubles, overlaps, children };
}

const markedBy = (themeId: string, { studyId }: Pair) => Prisma.sql`
  SELECT excerpt_id, document_id, start, "end" FROM coding
  WHERE study_id = ${studyId}::uuid AND theme_id = ${themeId}::uuid AND deleted_at IS NULL`;

/** `doubled`: the excerpts that carry both; `moving`: those that carry the merged theme alone. */
const effectsSql = (pair: Pair) => Prisma.sql`
  WITH staying AS (${markedBy(pair.intoId, pair)}), leaving AS (${markedBy(pair.fromId, pair)}),
  doubled AS (SELECT leaving.* FROM leaving WHERE EXISTS (SELECT FROM staying WHERE staying.excerpt_id = leaving.excerpt_id)),
  moving AS (SELECT leaving.* FROM leaving WHERE NOT EXISTS (SELECT FROM staying WHERE staying.excerpt_id = leaving.excerpt_id)),
  marks AS (SELECT *, true AS moves FROM moving UNION ALL SELECT *, false FROM staying),
  reached AS (
    SELECT *,
           max("end") FILTER (WHERE NOT moves) OVER (PARTITION BY document_id ORDER BY start) AS reach,
           min(start) FILTER (WHERE NOT moves) OVER (PARTITION BY document_id ORDER BY start DESC) AS next
    FROM marks
  ),
  overlapping AS (SELECT * FROM reached WHERE moves AND (reach > start OR next < "end"))`;

async function countEffects(pair: Pair) {
  const rows = await db.$queryRaw<[Pick<MergePreview, 'moving' | 'doubled' | 'overlapping'>]>`
    ${effectsSql(pair)}
    SELECT (SELECT count(*)::int FROM moving) AS moving, (SELECT count(*)::int FROM doubled) AS doubled,
           (SELECT count(*)::int FROM overlapping) AS overlapping`;
  return rows[0];
}

/** An excerpt by its id, as JSON. */
const shown = (id: Prisma.Sql, { studyId }: Pair) => Prisma.sql`(
  SELECT json_build_object(
    'id', e.id, 'documentId', e.document_id, 'quote', e.quote, 'wording', d.wording, 'speaker', e.speaker, 'coder', u.name,
    'citation', CASE WHEN i.number IS NULL THEN '(Doc. ' || d.number || ')' ELSE '(Int. ' || i.number || ')' END)
  FROM excerpt e
  JOIN document d ON d.study_id = e.study_id AND d.id = e.document_id
  LEFT JOIN interview i ON i.study_id = d.study_id AND i.id = d.interview_id
  JOIN app_user u ON u.id = e.coder_id
  WHERE e.study_id = ${studyId}::uuid AND e.id = ${id})`;

async function listDoubles(pair: Pair): Promise<PreviewedExcerpt[]> {
  const rows = await db.$queryRaw<{ excerpt: PreviewedExcerpt }[]>`
    ${effectsSql(pair)}, first AS (SELECT * FROM doubled ORDER BY document_id, start, excerpt_id LIMIT ${SHOWN})
    SELECT ${shown(Prisma.sql`first.excerpt_id`, pair)} AS excerpt FROM first ORDER BY document_id, start, excerpt_id`;
  return rows.map(({ excerpt }) => excerpt);
}

async function listOverlaps(pair: Pair): Promise<MergePreview['overlaps']> {
  return db.$queryRaw<MergePreview['overlaps']>`
    ${effectsSql(pair)}, first AS (SELECT * FROM overlapping ORDER BY document_id, start, excerpt_id LIMIT ${SHOWN})
    SELECT ${shown(Prisma.sql`first.excerpt_id`, pair)} AS moving, ${shown(Prisma.sql`met.excerpt_id`, pair)} AS staying
    FROM first CROSS JOIN LATERAL (
      SELECT staying.excerpt_id FROM staying
      WHERE staying.document_id = first.document_id AND staying.start < first."end" AND staying."end" > first.start
      ORDER BY staying.start, staying.excerpt_id LIMIT 1
    ) AS met
    ORDER BY first.document_id, first.start, first.excerpt_id`;
}
