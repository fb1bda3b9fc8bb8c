import 'server-only';
import { z } from 'zod';
import { Prisma } from '@/generated/prisma/client';
import type { StudyAccess } from '@/lib/access/door';
import { WORDINGS } from '@/lib/core/materials/document-kind';
import { db } from '@/lib/db';
import type { LookAgainQuery } from '@/lib/domain/look-again/schema';
import { waitingCodingsSql } from '@/lib/domain/look-again/waiting-codings';
import { AppError } from '@/lib/errors';

const PAGE_SIZE = 50;

const meaningShape = z.object({ definition: z.string(), whenToUse: z.string(), whenNotToUse: z.string() });

const waitingCodingShape = z
  .object({
    codingId: z.uuid(),
    themeId: z.uuid(),
    since: z.iso.datetime().describe('The last change of the theme’s words.'),
    coder: z.object({ id: z.uuid(), name: z.string() }),
    excerpt: z.object({
      id: z.uuid(),
      documentId: z.uuid(),
      quote: z.string(),
      wording: z.enum(WORDINGS),
      citation: z.string(),
      speaker: z.string().nullable(),
    }),
  })
  .meta({ id: 'WaitingCoding' });
export type WaitingCoding = z.output<typeof waitingCodingShape>;

export const lookAgainPageShape = z
  .object({
    items: z.array(waitingCodingShape),
    nextCursor: z.string().nullable(),
    themes: z
      .array(z.object({ id: z.uuid(), former: meaningShape.nullable() }))
      .describe('What the themes of this page said before the first change that nobody has looked at since.'),
  })
  .meta({ id: 'LookAgainPage' });
export type LookAgainPage = z.output<typeof lookAgainPageShape>;

interface Row extends WaitingCoding {
  start: number;
  themeRevision: number;
}

/** The codings that wait, by theme, then in the order of the texts. */
export async function listLookAgain(
  access: StudyAccess,
  { theme, coder, cursor, limit = PAGE_SIZE }: LookAgainQuery,
): Promise<LookAgainPage> {
  const { studyId } = access;
  const after = cursor === undefined ? null : readCursor(cursor);
  const rows = await db.$queryRaw<Row[]>`
    SELECT c.id AS "codingId", c.theme_id AS "themeId", c.start, l.theme_revision AS "themeRevision",
           to_char(l.since AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS since,
           (SELECT json_build_object('id', u.id, 'name', u.name) FROM app_user u WHERE u.id = c.coder_id) AS coder,
           json_build_object(
             'id', e.id, 'documentId', e.document_id, 'quote', e.quote, 'wording', d.wording, 'speaker', e.speaker,
             'citation', coalesce((
               SELECT '(Int. ' || i.number || ')' FROM interview i WHERE i.study_id = d.study_id AND i.id = d.interview_id
             ), '(Doc. ' || d.number || ')')) AS excerpt
    FROM ${waitingCodingsSql(studyId)}
      ${theme === undefined ? Prisma.empty : Prisma.sql`AND c.theme_id = ${theme}::uuid`}
      ${coder === undefined ? Prisma.empty : Prisma.sql`AND c.coder_id = ${coder}::uuid`}
      ${after === null ? Prisma.empty : Prisma.sql`AND (c.theme_id, c.document_id, c.start, c.id) > (${Prisma.join(after.map((value) => (typeof value === 'number' ? Prisma.sql`${value}` : Prisma.sql`${value}::uuid`)))})`}
    ORDER BY c.theme_id, c.document_id, c.start, c.id LIMIT ${limit + 1}`;
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(({ start: _, themeRevision: __, ...item }) => item),
    nextCursor: last && rows.length > limit ? writeCursor(last) : null,
    themes: await formerMeanings(studyId, shown),
  };
}

/** Of each theme the words before the earliest change that one of these waits since. */
async function formerMeanings(studyId: string, rows: readonly Row[]): Promise<LookAgainPage['themes']> {
  const since = new Map<string, number>();
  for (const { themeId, themeRevision } of rows) {
    since.set(themeId, Math.min(themeRevision, since.get(themeId) ?? themeRevision));
  }
  const [ids, revisions] = [[...since.keys()], [...since.values()]];
  return db.$queryRaw<LookAgainPage['themes']>`
    SELECT wanted.id, (
      SELECT json_build_object('definition', r.definition, 'whenToUse', r.when_to_use, 'whenNotToUse', r.when_not_to_use)
      FROM theme_revision r
      WHERE r.study_id = ${studyId}::uuid AND r.theme_id = wanted.id AND r.revision < wanted.revision
      ORDER BY r.revision DESC LIMIT 1
    ) AS former
    FROM unnest(${ids}::uuid[], ${revisions}::int[]) AS wanted (id, revision)`;
}

const place = z.tuple([z.uuid(), z.uuid(), z.int32(), z.uuid()]);

function writeCursor({ themeId, excerpt, start, codingId }: Row): string {
  return Buffer.from(JSON.stringify([themeId, excerpt.documentId, start, codingId])).toString('base64url');
}

function readCursor(cursor: string): z.output<typeof place> {
  try {
    return place.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch {
    throw new AppError('invalid', 'excerpt.cursor', { field: 'cursor' });
  }
}
