import 'server-only';
import { z } from 'zod';
import type { StudyAccess } from '@/lib/access/door';
import { WORDINGS } from '@/lib/core/materials/document-kind';
import { citationOf } from '@/lib/core/materials/citation';
import { fuseRanks } from '@/lib/core/proposals/fuse-ranks';
import { tellingStems, type StemFrequency } from '@/lib/core/proposals/telling-stems';
import { db } from '@/lib/db';
import { quoteOf, readExcerptSource } from '@/lib/domain/excerpts/place-excerpt';

/** Stems are counted no further: beyond it a stem is common. */
const COMMON = 500;
/** Stems of one text that are counted at all, the longest first. */
const MOST_COUNTED = 60;
/** Paragraphs that are compared by their letters. */
const CANDIDATES = 2_000;
const SHOWN = 12;
/** Characters of a text that its letters are compared by. */
const COMPARED = 2_000;

/** In UTF-16 code units. */
interface Range {
  start: number;
  end: number;
}

export const similarParagraphShape = z
  .object({
    documentId: z.uuid(),
    documentTitle: z.string(),
    citation: z.string().describe('`Int. 3` or `Doc. 2`.'),
    wording: z.enum(WORDINGS),
    start: z.int(),
    end: z.int(),
    speaker: z.string().nullable(),
    text: z.string(),
    themeIds: z.array(z.uuid()).describe('Of the excerpts that stand in it.'),
  })
  .meta({ id: 'SimilarParagraph' });
type SimilarParagraph = z.output<typeof similarParagraphShape>;

/**
 * Paragraphs of the study's current texts that speak of what a range speaks of, the most alike first: those that share its
 * rarest words, ordered by how much they share of them and by how alike their letters are. Those of the range itself are left out.
 */
export async function listSimilarParagraphs(
  access: StudyAccess,
  documentId: string,
  range: Range,
): Promise<SimilarParagraph[]> {
  const source = await readExcerptSource(access, { documentId, ...range });
  const { quote } = quoteOf(source, range);
  const stems = tellingStems(await countStems(access, quote), COMMON);
  if (stems.length === 0) return [];
  const candidates = await readCandidates(access, { documentId, range, quote, stems });
  const by = (rank: 'byWords' | 'byLetters') => candidates.toSorted((a, b) => a[rank] - b[rank]);
  return fuseRanks(by('byWords'), by('byLetters'))
    .slice(0, SHOWN)
    .map(({ documentNumber, interviewNumber, byWords: _, byLetters: __, ...paragraph }) => ({
      ...paragraph,
      citation: citationOf(documentNumber, interviewNumber),
    }));
}

/** Paragraphs of former versions count too: how rare a word is they tell as well. */
function countStems({ studyId }: StudyAccess, text: string): Promise<StemFrequency[]> {
  return db.$queryRaw<StemFrequency[]>`
    SELECT stem, (
      SELECT count(*)::int FROM (
        SELECT FROM paragraph p WHERE p.study_id = ${studyId}::uuid AND p.stems @@ to_tsquery('simple', quote_literal(stem))
        LIMIT ${COMMON}) AS found
    ) AS frequency
    FROM (
      SELECT stem FROM unnest(tsvector_to_array(to_tsvector('word_stems', left(${text}, 100000)))) AS stem
      WHERE stem ~ '^[[:alnum:]]{3,}$' ORDER BY length(stem) DESC, stem LIMIT ${MOST_COUNTED}
    ) AS stems`;
}

interface Search {
  documentId: string;
  range: Range;
  quote: string;
  stems: string[];
}

type Candidate = Omit<SimilarParagraph, 'citation'> & {
  documentNumber: number;
  interviewNumber: number | null;
  byWords: number;
  byLetters: number;
};

/** The best by either rank. Texts that name people are for who may read identities. */
function readCandidates(
  { studyId, abilities }: StudyAccess,
  { documentId, range, quote, stems }: Search,
): Promise<Candidate[]> {
  const mayIdentify = abilities.has('identities:read');
  return db.$queryRaw<Candidate[]>`
    WITH asked AS (
      SELECT string_agg(quote_literal(stem), ' | ')::tsquery AS query FROM unnest(${stems}::text[]) AS stem
    ), met AS MATERIALIZED (
      SELECT p.version_id, p.ordinal, d.id AS document_id,
             ts_rank(p.stems, asked.query, 1) AS words, similarity(left(p.block, ${COMPARED}), left(${quote}, ${COMPARED})) AS letters
      FROM asked, paragraph p
      JOIN version v ON v.study_id = p.study_id AND v.id = p.version_id AND (NOT v.identity_only OR ${mayIdentify})
      JOIN document d ON d.study_id = v.study_id AND d.current_version_id = v.id AND d.deleted_at IS NULL
      WHERE p.study_id = ${studyId}::uuid AND p.stems @@ asked.query
        AND NOT (d.id = ${documentId}::uuid AND p.start < ${range.end}::int AND ${range.start}::int < p."end")
      LIMIT ${CANDIDATES}
    ), ranked AS (
      SELECT met.*, row_number() OVER (ORDER BY words DESC, letters DESC, document_id, ordinal)::int AS by_words,
             row_number() OVER (ORDER BY letters DESC, words DESC, document_id, ordinal)::int AS by_letters
      FROM met
    )
    SELECT d.id AS "documentId", d.title AS "documentTitle", d.number AS "documentNumber", i.number AS "interviewNumber",
           d.wording::text AS wording, p.start, p."end", p.speaker, p.block AS text,
           ARRAY(
             SELECT DISTINCT c.theme_id::text
             FROM excerpt e JOIN coding c ON c.study_id = e.study_id AND c.excerpt_id = e.id AND c.deleted_at IS NULL
             WHERE e.study_id = d.study_id AND e.document_id = d.id AND e.deleted_at IS NULL
               AND e.start < p."end" AND p.start < e."end" ORDER BY 1
           ) AS "themeIds",
           ranked.by_words AS "byWords", ranked.by_letters AS "byLetters"
    FROM ranked
    JOIN paragraph p ON p.study_id = ${studyId}::uuid AND p.version_id = ranked.version_id AND p.ordinal = ranked.ordinal
    JOIN document d ON d.study_id = p.study_id AND d.id = ranked.document_id
    LEFT JOIN interview i ON i.study_id = d.study_id AND i.id = d.interview_id
    WHERE ranked.by_words <= ${3 * SHOWN} OR ranked.by_letters <= ${3 * SHOWN}`;
}
