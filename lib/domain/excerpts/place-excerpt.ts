import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import type { StudyAccess } from '@/lib/access/door';
import { casesOfExcerpt, type AssignedCase, type CasePassage } from '@/lib/core/coding/case-assignment';
import { quoteFromBlocks, type ExcerptQuote, type TextBlock } from '@/lib/core/text/excerpt-quote';
import { isBoundary } from '@/lib/core/text/offsets';
import { db, type Db } from '@/lib/db';
import { AppError, notFound } from '@/lib/errors';

interface SourceBlock extends TextBlock {
  start: number;
  end: number;
  speaker: string | null;
}

/** What an excerpt takes from its document: never more of the text than the blocks that hold its range. */
export interface ExcerptSource {
  documentId: string;
  versionId: string;
  /** Changes with every write to the document's row; see `reassignExcerptCases`. */
  rowVersion: string;
  sourceCaseIds: string[];
  /** Those that touch the range. */
  passages: CasePassage[];
  blocks: SourceBlock[];
}

interface Range {
  start: number;
  end: number;
}

interface Place extends Range {
  documentId: string;
}

/** One query. Throws not found when the document is not there or has no text. */
export async function readExcerptSource(
  access: StudyAccess,
  place: Place,
  tx: Db = db,
): Promise<ExcerptSource> {
  const rows = await tx.$queryRaw<ExcerptSource[]>(sourceSql(access, place));
  const source = rows[0];
  if (!source) throw notFound();
  return source;
}

/** A query of one `ExcerptSource`, or of none. */
export function sourceSql({ studyId }: StudyAccess, place: Place): Prisma.Sql {
  const from = Math.min(place.start, place.end);
  const to = Math.max(place.start, place.end, from + 1);
  return Prisma.sql`
    SELECT d.id AS "documentId", d.current_version_id AS "versionId", d.xmin::text AS "rowVersion",
      ARRAY(
        SELECT case_id::text FROM interview_case WHERE study_id = d.study_id AND interview_id = d.interview_id
        UNION ALL
        SELECT case_id::text FROM document_case
        WHERE d.interview_id IS NULL AND study_id = d.study_id AND document_id = d.id
      ) AS "sourceCaseIds",
      coalesce((
        SELECT json_agg(json_build_object('caseId', p.case_id, 'start', p.start, 'end', p."end") ORDER BY p.start, p.id)
        FROM case_passage p
        WHERE p.study_id = d.study_id AND p.document_id = d.id AND p.start < ${to}::int AND ${from}::int < p."end"
      ), '[]'::json) AS passages,
      coalesce((
        SELECT json_agg(json_build_object(
          'blockStart', p.block_start, 'blockStartCodePoint', p.block_start_code_point, 'block', p.block,
          'start', p.start, 'end', p."end", 'speaker', p.speaker
        ) ORDER BY p.ordinal)
        FROM (
          -- the order asks for the index that knows places: before there are statistics any other seems as good
          SELECT * FROM paragraph
          WHERE study_id = d.study_id AND version_id = d.current_version_id AND block_start < ${to}::int
            AND block_start >= (
              SELECT max(block_start) FROM paragraph
              WHERE study_id = d.study_id AND version_id = d.current_version_id AND block_start <= ${from}::int)
          ORDER BY block_start
        ) AS p
      ), '[]'::json) AS blocks
    FROM document d
    WHERE d.study_id = ${studyId}::uuid AND d.id = ${place.documentId}::uuid
      AND d.deleted_at IS NULL AND d.current_version_id IS NOT NULL`;
}

/** Offsets of another text than the current one mean nothing in it. */
export function requireVersion(source: ExcerptSource, versionId: string | undefined): void {
  if (versionId !== undefined && versionId !== source.versionId)
    throw new AppError('conflict', 'excerpt.otherVersion', { field: 'versionId' });
}

/** Throws beside `start` or `end` when the range cannot be an excerpt. */
export function quoteOf({ blocks }: ExcerptSource, { start, end }: Range): ExcerptQuote {
  const quote = quoteFromBlocks(blocks, start, end);
  if (typeof quote !== 'string') return quote;
  const from = blocks[0]?.blockStart ?? 0;
  const text = blocks.map(({ block }) => block).join('');
  const startIsWrong =
    quote === 'outside' || quote === 'splits-character' ? !isBoundary(text, start - from) : false;
  throw new AppError('invalid', `excerpt.range.${quote}`, { field: startIsWrong ? 'start' : 'end' });
}

export function assignCases(
  { sourceCaseIds, passages }: ExcerptSource,
  range: Range,
  handPicked: readonly string[] | null,
): AssignedCase[] {
  return casesOfExcerpt({ range, sourceCaseIds, passages, handPicked });
}
