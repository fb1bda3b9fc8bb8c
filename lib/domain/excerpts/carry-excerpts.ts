import 'server-only';
import type { Author } from '@/lib/access/door';
import { codePointIndex, type CodePointIndex, type TextRange } from '@/lib/core/text/offsets';
import type { Paragraph } from '@/lib/core/text/paragraphs';
import { reanchor, type AnchorState, type TouchRule } from '@/lib/core/text/reanchor';
import { speakersOfRange } from '@/lib/core/text/speakers-of-range';
import type { TextEdit } from '@/lib/core/text/text-edits';
import type { Db } from '@/lib/db';

/** A document's change of text, with both versions written. */
export interface TextChange {
  documentId: string;
  formerId: string;
  versionId: string;
  edits: readonly TextEdit[];
  text: string;
  paragraphs: readonly Paragraph[];
  rule: TouchRule;
  /** The version whose text came back: an excerpt that stood in it stands there again, just as it did. */
  restoredId?: string | undefined;
}

/** Live excerpts by how they stand in the new version. */
export type CarryReport = Record<'exact' | 'moved' | 'changed' | 'lost', number>;

interface CarriedExcerpt extends TextRange {
  id: string;
  quote: string;
  state: AnchorState;
  live: boolean;
  /** In the version that came back. */
  own: Omit<Place, 'id'> | null;
}

interface Place extends TextRange {
  id: string;
  startCodePoint: number;
  endCodePoint: number;
  quote: string;
  speakers: string[];
  state: AnchorState;
}

/**
 * Takes a document's excerpts over to its new version, deleted ones too, since they may come back. Where each stood in
 * the former version is kept. The caller holds the document's row.
 */
export async function carryExcerpts(tx: Db, { studyId }: Author, change: TextChange): Promise<CarryReport> {
  await keepAnchors(tx, studyId, change);
  const excerpts = await tx.$queryRaw<CarriedExcerpt[]>`
    SELECT e.id, e.start, e."end", e.quote, e.state::text AS state, e.deleted_at IS NULL AS live,
      CASE WHEN a.excerpt_id IS NOT NULL THEN json_build_object(
        'start', a.start, 'end', a."end", 'startCodePoint', a.start_code_point, 'endCodePoint', a.end_code_point,
        'quote', a.quote, 'speakers', a.speakers, 'state', a.state
      ) END AS own
    FROM excerpt e
    LEFT JOIN excerpt_anchor a ON a.study_id = e.study_id AND a.excerpt_id = e.id AND a.version_id = ${change.restoredId ?? null}::uuid
    WHERE e.study_id = ${studyId}::uuid AND e.document_id = ${change.documentId}::uuid`;
  const places = newPlaces(change, excerpts);
  await writePlaces(tx, studyId, change.versionId, places);
  return reportOf(excerpts, places);
}

/** An excerpt's place in the current version is in its own row; in a former one, here. */
async function keepAnchors(tx: Db, studyId: string, { documentId, formerId }: TextChange): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO excerpt_anchor (study_id, excerpt_id, version_id, start, "end", start_code_point, end_code_point, quote, speakers, state)
    SELECT study_id, id, version_id, start, "end", start_code_point, end_code_point, quote, speakers, state
    FROM excerpt WHERE study_id = ${studyId}::uuid AND document_id = ${documentId}::uuid AND version_id = ${formerId}::uuid`;
}

function newPlaces(change: TextChange, excerpts: readonly CarriedExcerpt[]): Place[] {
  const { edits, text, rule, paragraphs } = change;
  const points = codePointIndex(text);
  const destinations = reanchor(edits, text, excerpts, rule);
  return excerpts.flatMap((excerpt, i) => {
    const destination = destinations[i];
    if (!destination) return [];
    if (excerpt.own) return [{ id: excerpt.id, ...excerpt.own }];
    const { start, end } = destination;
    const state = stateAfter(excerpt.state, destination.state);
    // What waits for a person keeps its last quote, unless that is just what the change takes away.
    const keepsQuote = rule === 'review' && (state === 'CHANGED' || state === 'LOST');
    const quote = keepsQuote ? excerpt.quote : text.slice(start, end);
    return [
      {
        id: excerpt.id,
        state,
        quote,
        ...inCodePoints(points, destination),
        speakers: speakersOfRange(paragraphs, destination),
      },
    ];
  });
}

/** Who waits for a person goes on waiting. */
function stateAfter(before: AnchorState, now: AnchorState): AnchorState {
  if (before === 'LOST' || now === 'LOST') return 'LOST';
  return before === 'CHANGED' ? 'CHANGED' : now;
}

function inCodePoints(points: CodePointIndex, { start, end }: TextRange) {
  return { start, end, startCodePoint: points.toCodePoint(start), endCodePoint: points.toCodePoint(end) };
}

/** One parameter for thousands of rows. An excerpt that reads and stands as before keeps its revision. */
async function writePlaces(
  tx: Db,
  studyId: string,
  versionId: string,
  places: readonly Place[],
): Promise<void> {
  await tx.$executeRaw`
    UPDATE excerpt e
    SET version_id = ${versionId}::uuid, start = p.start, "end" = p."end", start_code_point = p."startCodePoint",
      end_code_point = p."endCodePoint", quote = p.quote, state = p.state::anchor_state,
      speakers = ARRAY(SELECT json_array_elements_text(p.speakers)),
      revision = e.revision + (CASE WHEN (e.start, e."end", e.quote) IS DISTINCT FROM (p.start, p."end", p.quote)
        OR p.state IN ('CHANGED', 'LOST') THEN 1 ELSE 0 END)
    FROM json_to_recordset(${JSON.stringify(places)}::json) AS p(
      id uuid, start int, "end" int, "startCodePoint" int, "endCodePoint" int, quote text, speakers json, state text)
    WHERE e.study_id = ${studyId}::uuid AND e.id = p.id`;
}

function reportOf(excerpts: readonly CarriedExcerpt[], places: readonly Place[]): CarryReport {
  const live = places.filter((_, i) => excerpts[i]?.live);
  const count = (state: AnchorState) => live.filter((place) => place.state === state).length;
  return { exact: count('EXACT'), moved: count('MOVED'), changed: count('CHANGED'), lost: count('LOST') };
}
