import 'server-only';
import { z } from 'zod';
import type { StudyAccess } from '@/lib/access/door';
import { EXCERPT_CONSENTS } from '@/lib/core/consent/excerpt-consent';
import { WORDINGS } from '@/lib/core/materials/document-kind';
import { db, type Db } from '@/lib/db';
import { recordEvent } from '@/lib/domain/audit/record-event';
import { restrictedExcerptsSql } from '@/lib/domain/consents/excerpt-consent-sql';
import { getTheme } from '@/lib/domain/themes/get-theme';
import { AppError, staleEdit } from '@/lib/errors';

/** As many as one reads before coding. */
export const MAX_EXAMPLES = 12;

const excerptIds = z.array(z.uuid().toLowerCase());

export const exampleChoice = z.strictObject({
  excerptIds: excerptIds.max(MAX_EXAMPLES).describe('In the order in which they are shown.'),
  was: excerptIds
    .max(1_000)
    .describe('As they stood when they were chosen: refused when they changed meanwhile.'),
});
export type ExampleChoice = z.output<typeof exampleChoice>;

const themeExampleShape = z
  .object({
    id: z.uuid(),
    documentId: z.uuid(),
    quote: z.string().describe('Empty when there is no consent to show it.'),
    wording: z.enum(WORDINGS),
    citation: z.string(),
    speaker: z.string().nullable(),
    consent: z.enum(EXCERPT_CONSENTS),
  })
  .meta({ id: 'ThemeExample' });
export type ThemeExample = z.output<typeof themeExampleShape>;

export const themeExamplesShape = z.object({ items: z.array(themeExampleShape) });
export type ThemeExamples = z.output<typeof themeExamplesShape>;

/** The excerpts that show what a theme means, as long as they carry it. */
export async function listThemeExamples(
  access: StudyAccess,
  themeId: string,
  tx: Db = db,
): Promise<ThemeExamples> {
  const { studyId } = access;
  const theme = await getTheme(access, themeId, tx);
  const items = await tx.$queryRaw<ThemeExample[]>`
    SELECT e.id, e.document_id AS "documentId", d.wording::text AS wording, e.speaker,
           CASE WHEN restricted.consent IN ('NONE', 'WITHDRAWN') THEN '' ELSE e.quote END AS quote,
           CASE WHEN i.number IS NULL THEN '(Doc. ' || d.number || ')' ELSE '(Int. ' || i.number || ')' END AS citation,
           coalesce(restricted.consent, 'VERBATIM') AS consent
    FROM theme_example x
    JOIN coding c ON c.study_id = x.study_id AND c.excerpt_id = x.excerpt_id AND c.theme_id = x.theme_id AND c.deleted_at IS NULL
    JOIN excerpt e ON e.study_id = x.study_id AND e.id = x.excerpt_id AND e.deleted_at IS NULL
    JOIN document d ON d.study_id = e.study_id AND d.id = e.document_id AND d.deleted_at IS NULL
    LEFT JOIN interview i ON i.study_id = d.study_id AND i.id = d.interview_id
    LEFT JOIN (${restrictedExcerptsSql(studyId)}) AS restricted
      ON restricted.document_id = e.document_id AND restricted.speakers = e.speakers
    WHERE x.study_id = ${studyId}::uuid AND x.theme_id = ${theme.id}::uuid
    ORDER BY x.position, e.id`;
  return { items };
}

/** Chooses them, all at once. Only excerpts that carry the theme, and whose speakers let them be shown. */
export async function chooseThemeExamples(
  access: StudyAccess,
  themeId: string,
  { excerptIds: chosen, was }: ExampleChoice,
): Promise<ThemeExamples> {
  const { studyId } = access;
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM theme WHERE study_id = ${studyId}::uuid AND id = ${themeId}::uuid FOR NO KEY UPDATE`;
    const standing = await listThemeExamples(access, themeId, tx);
    const before = standing.items.map(({ id }) => id);
    if (before.join() === chosen.join()) return standing;
    if (before.join() !== was.join()) throw staleEdit(standing);
    await requireOfTheme(tx, access, themeId, chosen);
    await tx.themeExample.deleteMany({ where: { studyId, themeId } });
    await tx.themeExample.createMany({
      data: chosen.map((excerptId, position) => ({ studyId, themeId, excerptId, position })),
    });
    const after = await listThemeExamples(access, themeId, tx);
    const closed = after.items.find(({ id, quote }) => quote === '' && !before.includes(id));
    if (closed) throw new AppError('conflict', 'theme.exampleConsent', { field: 'excerptIds' });
    await recordEvent(tx, access, {
      action: 'choose-examples',
      entity: 'theme',
      entityId: themeId,
      detail: { excerptIds: chosen },
    });
    return after;
  });
}

async function requireOfTheme(
  tx: Db,
  { studyId }: StudyAccess,
  themeId: string,
  chosen: readonly string[],
): Promise<void> {
  if (new Set(chosen).size < chosen.length) {
    throw new AppError('invalid', 'theme.exampleTwice', { field: 'excerptIds' });
  }
  const carrying = await tx.coding.count({
    where: {
      studyId,
      themeId,
      excerptId: { in: [...chosen] },
      deletedAt: null,
      excerpt: { deletedAt: null, document: { deletedAt: null } },
    },
  });
  if (carrying < chosen.length) throw new AppError('invalid', 'theme.exampleOther', { field: 'excerptIds' });
}
