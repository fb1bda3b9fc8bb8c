import pg from 'pg';
import { v7 as newId } from 'uuid';

/**
 * @typedef {{start: number, end: number, themeId: string}} Coded
 * @typedef {{start: number, end: number, speaker: string | null}} Paragraph
 */

const AT_ONCE = 2_000;

/**
 * Excerpts of one theme each, written straight into the database: thousands of requests would take longer than what is measured. The
 * material has no characters outside of the first plane, so that code points and UTF-16 units are the same.
 * @param {string} databaseUrl
 * @param {{documentId: string, text: string, paragraphs: Paragraph[], coded: Coded[]}} material
 */
export async function seedCodings(databaseUrl, { documentId, text, paragraphs, coded }) {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    for (let from = 0; from < coded.length; from += AT_ONCE) {
      const rows = coded.slice(from, from + AT_ONCE).map(({ start, end, themeId }) => ({
        excerptId: newId(),
        codingId: newId(),
        themeId,
        start,
        end,
        quote: text.slice(start, end),
        speakers: speakersIn(paragraphs, start, end),
      }));
      await client.query(INSERT, [documentId, JSON.stringify(rows)]);
    }
    await client.query('ANALYZE excerpt, coding');
  } finally {
    await client.end();
  }
}

const INSERT = `
  WITH given AS (
    SELECT * FROM jsonb_to_recordset($2::jsonb) AS given (
      "excerptId" uuid, "codingId" uuid, "themeId" uuid, start int, "end" int, quote text, speakers text[])
  ), place AS (
    SELECT document.study_id, document.id, document.current_version_id AS version_id, version.created_by_id AS coder_id
    FROM document JOIN version ON version.id = document.current_version_id
    WHERE document.id = $1::uuid
  ), made AS (
    INSERT INTO excerpt (id, study_id, document_id, version_id, coder_id, start, "end", start_code_point, end_code_point, quote, speakers)
    SELECT "excerptId", study_id, id, version_id, coder_id, start, "end", start, "end", quote, speakers FROM given, place
    RETURNING id, study_id, document_id, coder_id, start, "end"
  )
  INSERT INTO coding (id, study_id, excerpt_id, theme_id, document_id, coder_id, start, "end")
  SELECT "codingId", study_id, made.id, "themeId", document_id, coder_id, made.start, made."end"
  FROM made JOIN given ON given."excerptId" = made.id`;

/** @param {Paragraph[]} paragraphs @param {number} start @param {number} end */
function speakersIn(paragraphs, start, end) {
  let [low, high] = [0, paragraphs.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((paragraphs[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const speakers = new Set();
  for (let i = low; i < paragraphs.length && (paragraphs[i]?.start ?? 0) < end; i++)
    speakers.add(paragraphs[i]?.speaker ?? '');
  return [...speakers].sort();
}
