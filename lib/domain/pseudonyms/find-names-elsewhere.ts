import 'server-only';
import { z } from 'zod';
import type { StudyAccess } from '@/lib/access/door';
import { findListedNames } from '@/lib/core/pseudonyms/find-listed-names';
import { nameWordsOf } from '@/lib/core/pseudonyms/name-words';
import { db } from '@/lib/db';

const PLACES = [
  'document',
  'title',
  'interview',
  'case',
  'memo',
  'theme',
  'question',
  'summary',
  'summaryVersion',
  'comment',
  'note',
] as const;

export const nameElsewhereShape = z
  .object({
    place: z.enum(PLACES),
    id: z.uuid().describe('Of the document, interview, case, excerpt, theme, question, summary or memo.'),
    documentId: z.uuid().nullable().describe('Of an excerpt’s memo.'),
    title: z.string(),
    sameInterview: z.boolean().describe('A document of the same interview.'),
    count: z.int(),
  })
  .meta({ id: 'NameElsewhere' });
export type NameElsewhere = z.output<typeof nameElsewhereShape>;

interface Row extends Omit<NameElsewhere, 'count'> {
  text: string;
}

/** Where else in the study names still stand, once they are replaced in one document: nothing there is changed silently. */
export async function findNamesElsewhere(
  access: StudyAccess,
  documentId: string,
  names: readonly string[],
): Promise<NameElsewhere[]> {
  const rows = await readTexts(access, documentId, names.map(likePattern));
  return rows.flatMap(({ text, ...row }) => {
    const count = findListedNames(text, [{ kind: 'OTHER', names }]).length;
    return count === 0 ? [] : [{ ...row, count }];
  });
}

/** Holds of every text with the name: its first word, where a letter beyond ASCII stands for any. */
function likePattern(name: string): string {
  const word = nameWordsOf(name)[0]?.folded ?? '';
  return `%${word.replaceAll(/[^a-z0-9]/gu, '_')}%`;
}

function readTexts({ studyId }: StudyAccess, documentId: string, patterns: string[]): Promise<Row[]> {
  return db.$queryRaw`
    SELECT place, id, "documentId", title, "sameInterview", text FROM (
      SELECT 1 AS rank, 'document' AS place, d.id, NULL::uuid AS "documentId", d.title,
        coalesce(d.interview_id = this.interview_id, false) AS "sameInterview", v.text
      FROM document d JOIN version v ON v.study_id = d.study_id AND v.id = d.current_version_id
        JOIN document this ON this.study_id = d.study_id AND this.id = ${documentId}::uuid
      WHERE d.study_id = ${studyId}::uuid AND d.deleted_at IS NULL AND d.id <> this.id
      UNION ALL SELECT 2, 'title', id, NULL, title, false, title
      FROM document WHERE study_id = ${studyId}::uuid AND deleted_at IS NULL
      UNION ALL SELECT 3, 'interview', id, NULL, number::text, false, concat_ws(E'\n\n', title, place, notes)
      FROM interview WHERE study_id = ${studyId}::uuid
      UNION ALL SELECT 4, 'case', id, NULL, code, false, concat_ws(E'\n\n', title, description, organisations, areas)
      FROM study_case WHERE study_id = ${studyId}::uuid
      UNION ALL SELECT 5, 'memo', e.id, e.document_id, d.title, false, e.memo
      FROM excerpt e JOIN document d ON d.study_id = e.study_id AND d.id = e.document_id
      WHERE e.study_id = ${studyId}::uuid AND e.deleted_at IS NULL AND d.deleted_at IS NULL
      UNION ALL SELECT 6, 'theme', id, NULL, name, false,
        concat_ws(E'\n\n', name, translated_name, definition, when_to_use, when_not_to_use, example)
      FROM theme WHERE study_id = ${studyId}::uuid
      UNION ALL SELECT 7, 'question', id, NULL, '', false, text FROM guide_question WHERE study_id = ${studyId}::uuid
      UNION ALL SELECT 8, 'summary', id, NULL, title, false, concat_ws(E'\n\n', title, (
        SELECT string_agg(words #>> '{}', ' ') FROM jsonb_path_query(content, 'strict $.**.text') AS words))
      FROM summary WHERE study_id = ${studyId}::uuid
      UNION ALL SELECT 9, 'summaryVersion', summary_id, NULL, title, false, concat_ws(E'\n\n', title, (
        SELECT string_agg(words #>> '{}', ' ') FROM jsonb_path_query(content, 'strict $.**.text') AS words))
      FROM summary_version WHERE study_id = ${studyId}::uuid
      UNION ALL SELECT 10, 'comment', c.summary_id, NULL, s.title, false, c.text
      FROM summary_comment c JOIN summary s ON s.study_id = c.study_id AND s.id = c.summary_id
      WHERE c.study_id = ${studyId}::uuid
      UNION ALL SELECT 11, 'note', id, NULL, coalesce(nullif(title, ''), split_part(text, E'\n', 1)), false, concat_ws(E'\n\n', title, text)
      FROM memo WHERE study_id = ${studyId}::uuid AND deleted_at IS NULL
    ) AS everywhere
    WHERE text ILIKE ANY (${patterns})
    ORDER BY rank, title, id`;
}
