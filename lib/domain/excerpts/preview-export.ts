import 'server-only';
import { z } from 'zod';
import { Prisma } from '@/generated/prisma/client';
import { requireAbility, type StudyAccess } from '@/lib/access/door';
import { LEFT_OUT, type ExcerptConsent } from '@/lib/core/consent/excerpt-consent';
import { db } from '@/lib/db';
import { excerptPeopleSql, restrictedExcerptsSql } from '@/lib/domain/consents/excerpt-consent-sql';
import { listSmallGroups, smallGroupShape } from '@/lib/domain/consents/list-small-groups';
import { codingsOf } from '@/lib/domain/excerpts/export-rows';
import { resolveFilter } from '@/lib/domain/excerpts/resolve-filter';
import type { ExcerptFilter } from '@/lib/domain/excerpts/schema';

/** Excerpts by why they are left out. */
export const leftOutShape = z.record(z.enum(LEFT_OUT), z.int());
export type LeftOut = z.output<typeof leftOutShape>;

export const exportPreviewShape = z
  .object({
    excerpts: z.int().describe('How many leave, those without their quote included.'),
    paraphrased: z.int().describe('How many of them leave without their quote.'),
    leftOut: leftOutShape,
    smallGroups: z.array(smallGroupShape),
  })
  .meta({ id: 'ExportPreview' });
export type ExportPreview = z.output<typeof exportPreviewShape>;

/** What consent makes of an export before it leaves, and whom it might name. */
export async function previewExport(access: StudyAccess, filter: ExcerptFilter): Promise<ExportPreview> {
  requireAbility(access, 'excerpts:export');
  return previewOf(access, codingsOf(await resolveFilter(access, filter)));
}

/** The same for the codings `c` of a condition. */
export async function previewOf(access: StudyAccess, codings: Prisma.Sql): Promise<ExportPreview> {
  const { studyId } = access;
  const [counts, speaking] = await Promise.all([
    countConsents(studyId, codings),
    speakingIn(studyId, codings),
  ]);
  return {
    excerpts: counts.VERBATIM + counts.PARAPHRASE,
    paraphrased: counts.PARAPHRASE,
    leftOut: leftOutOf(counts),
    smallGroups: await listSmallGroups(access, speaking),
  };
}

export const leftOutOf = ({ NOT_RECORDED, NONE, WITHDRAWN }: Record<ExcerptConsent, number>): LeftOut => ({
  NOT_RECORDED,
  NONE,
  WITHDRAWN,
});

/** Distinct excerpts of the codings `c` of a condition, by the consent they obey. */
export async function countConsents(
  studyId: string,
  codings: Prisma.Sql,
): Promise<Record<ExcerptConsent, number>> {
  const rows = await db.$queryRaw<{ consent: ExcerptConsent; count: number }[]>`
    SELECT coalesce(restricted.consent, 'VERBATIM') AS consent, count(DISTINCT e.id)::int AS count
    ${restrictedCodings(studyId, codings)}
    GROUP BY 1`;
  const counts = { VERBATIM: 0, PARAPHRASE: 0, NOT_RECORDED: 0, NONE: 0, WITHDRAWN: 0 };
  for (const { consent, count } of rows) counts[consent] = count;
  return counts;
}

/** The participants whose words would leave. */
async function speakingIn(studyId: string, codings: Prisma.Sql): Promise<Set<string>> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT people.participant_id AS id FROM (${excerptPeopleSql(studyId)}) AS people
    WHERE (people.document_id, people.speakers) IN (
      SELECT e.document_id, e.speakers ${restrictedCodings(studyId, codings)}
      AND (restricted.consent IS NULL OR restricted.consent = 'PARAPHRASE'))`;
  return new Set(rows.map(({ id }) => id));
}

function restrictedCodings(studyId: string, codings: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    FROM coding c
    JOIN excerpt e ON e.study_id = c.study_id AND e.id = c.excerpt_id
    LEFT JOIN (${restrictedExcerptsSql(studyId)}) AS restricted
      ON restricted.document_id = e.document_id AND restricted.speakers = e.speakers
    WHERE ${codings}`;
}
