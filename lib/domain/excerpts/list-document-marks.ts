import 'server-only';
import { z } from 'zod';
import { Prisma } from '@/generated/prisma/client';
import type { StudyAccess } from '@/lib/access/door';
import { ANCHOR_STATES } from '@/lib/core/text/reanchor';
import { db, keptQuery } from '@/lib/db';
import { memoContent } from '@/lib/domain/memos/content-schema';
import { notFound } from '@/lib/errors';

const markedCodingShape = z.object({
  id: z.uuid(),
  theme: z.int().describe('Its place in `themeIds`.'),
  weight: z.int().optional().describe('Left out when its coder gave none.'),
  revision: z.int().optional().describe('Left out: 1.'),
  createdAt: z.int().describe('Milliseconds since 1970, UTC.'),
});

const markShape = z.object({
  id: z.uuid(),
  start: z.int(),
  end: z.int(),
  coder: z.int().describe('Its place in `coderIds`.'),
  speaker: z.int().optional().describe('Its place in `speakers`; left out when nobody is named, or several.'),
  state: z.enum(ANCHOR_STATES).optional().describe('Left out: EXACT.'),
  quote: z
    .string()
    .optional()
    .describe('The last one of a changed or lost excerpt; that of any other stands in the text.'),
  cases: z.int().optional().describe('The place of its cases in `caseSets`; left out when it has none.'),
  casesByHand: z.literal(true).optional(),
  memo: z.string().optional().describe('Left out: empty.'),
  memoContent: memoContent.optional().describe('Left out when the memo is nothing but its words.'),
  isKey: z.literal(true).optional(),
  revision: z.int().optional().describe('Left out: 1.'),
  codings: z.array(markedCodingShape),
});

/**
 * What the excerpts of a document say beside its text, for who has the text: no words of it, and of every excerpt only what is not as
 * with most. Offsets in UTF-16 units.
 */
export const documentMarksShape = z
  .object({
    versionId: z.uuid(),
    sha256: z.string().describe('Of the text that the offsets are in.'),
    coderIds: z.array(z.uuid()),
    themeIds: z.array(z.uuid()),
    speakers: z.array(z.string()),
    caseSets: z.array(z.array(z.uuid())),
    marks: z.array(markShape).describe('In the order of the text.'),
  })
  .meta({ id: 'DocumentMarks' });
export type DocumentMarks = z.output<typeof documentMarksShape>;
type Mark = DocumentMarks['marks'][number];

/** An excerpt with one of its codings; without any, one row with none. */
interface Row {
  /** The same in all. */
  versionId: string;
  id: string;
  start: number;
  end: number;
  coderId: string;
  speaker: string | null;
  /** Ids in their order, a comma between. */
  cases: string;
  /** What is not as with most excerpts. */
  rest: Pick<Mark, 'state' | 'quote' | 'casesByHand' | 'memo' | 'isKey' | 'revision'> | null;
  memoContent: NonNullable<Mark['memoContent']> | null;
  codingId: string | null;
  themeId: string;
  weight: number | null;
  codingRevision: number | null;
  codedAt: number;
}

/** Every live excerpt of a document's current version. Throws not found where there is no text. */
export async function listDocumentMarks(
  { studyId }: StudyAccess,
  documentId: string,
): Promise<DocumentMarks> {
  // few columns: of a long list, reading the answer costs more than the search
  const rows = await keptQuery<Row>(Prisma.sql`
    SELECT e.version_id AS "versionId", e.id, e.start, e."end", e.coder_id AS "coderId", e.speaker,
      array_to_string(ARRAY(
        SELECT ec.case_id FROM excerpt_case ec WHERE ec.study_id = e.study_id AND ec.excerpt_id = e.id ORDER BY ec.case_id
      ), ',') AS cases,
      CASE WHEN e.state <> 'EXACT' OR e.cases_by_hand OR e.memo <> '' OR e.is_key OR e.revision <> 1 THEN
        json_strip_nulls(json_build_object(
          'state', nullif(e.state, 'EXACT'), 'quote', CASE WHEN e.state IN ('CHANGED', 'LOST') THEN e.quote END,
          'casesByHand', nullif(e.cases_by_hand, false), 'memo', nullif(e.memo, ''), 'isKey', nullif(e.is_key, false),
          'revision', nullif(e.revision, 1)
        ))
      END AS rest,
      e.memo_content AS "memoContent",
      c.id AS "codingId", c.theme_id AS "themeId", c.weight, nullif(c.revision, 1) AS "codingRevision",
      (extract(epoch FROM c.created_at) * 1000)::float8 AS "codedAt"
    FROM document d
    JOIN excerpt e ON e.study_id = d.study_id AND e.document_id = d.id AND e.version_id = d.current_version_id AND e.deleted_at IS NULL
    LEFT JOIN coding c ON c.study_id = e.study_id AND c.excerpt_id = e.id AND c.deleted_at IS NULL
    WHERE d.study_id = ${studyId}::uuid AND d.id = ${documentId}::uuid AND d.deleted_at IS NULL
    ORDER BY e.start, e.id, c.created_at, c.id`);
  const markedId = rows[0]?.versionId;
  const version = await db.version.findFirst({
    where: { studyId, ...(markedId ? { id: markedId } : { currentOf: { id: documentId, deletedAt: null } }) },
    select: { id: true, sha256: true },
  });
  if (!version) throw notFound();
  const lists = { coders: new Places(), themes: new Places(), speakers: new Places(), cases: new Places() };
  const marks: Mark[] = [];
  for (const row of rows) {
    let mark = marks.at(-1);
    if (mark?.id !== row.id) marks.push((mark = markOf(row, lists)));
    if (row.codingId !== null) mark.codings.push(codingOf(row, row.codingId, lists));
  }
  const { coders, themes, speakers, cases } = lists;
  return {
    versionId: version.id,
    sha256: version.sha256,
    coderIds: coders.all,
    themeIds: themes.all,
    speakers: speakers.all,
    caseSets: cases.all.map((ids) => ids.split(',')),
    marks,
  };
}

/** A list without repetition, which grows by what is looked for in it. */
class Places {
  readonly #places = new Map<string, number>();

  of(value: string): number {
    let place = this.#places.get(value);
    if (place === undefined) this.#places.set(value, (place = this.#places.size));
    return place;
  }

  get all(): string[] {
    return [...this.#places.keys()];
  }
}

type Lists = Record<'coders' | 'themes' | 'speakers' | 'cases', Places>;

function markOf({ id, start, end, coderId, speaker, cases, rest, memoContent }: Row, lists: Lists): Mark {
  return {
    id,
    start,
    end,
    coder: lists.coders.of(coderId),
    ...(speaker === null ? {} : { speaker: lists.speakers.of(speaker) }),
    ...(cases === '' ? {} : { cases: lists.cases.of(cases) }),
    ...rest,
    ...(memoContent ? { memoContent } : {}),
    codings: [],
  };
}

function codingOf({ themeId, weight, codingRevision, codedAt }: Row, id: string, { themes }: Lists) {
  return {
    id,
    theme: themes.of(themeId),
    ...(weight === null ? {} : { weight }),
    ...(codingRevision === null ? {} : { revision: codingRevision }),
    createdAt: codedAt,
  };
}
