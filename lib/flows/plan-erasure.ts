import 'server-only';
import type { Author } from '@/lib/access/door';
import {
  findShared,
  Formulas,
  needlesOfSpeech,
  withRanges,
  type Needles,
} from '@/lib/core/erasure/shared-words';
import { tightenEdits, type TextEdit } from '@/lib/core/text/text-edits';
import type { Db } from '@/lib/db';
import { findSpoken } from '@/lib/domain/erasures/find-spoken';

export interface PlannedVersion {
  id: string;
  current: boolean;
  /** Empty when the version holds no word of theirs. */
  edits: TextEdit[];
}

export interface PlannedDocument {
  id: string;
  /** Paragraphs of the participant in the current version; 0 where they are only quoted. */
  spoken: number;
  /** Paragraphs of nobody that is known in the current version. */
  unknown: number;
  versions: PlannedVersion[];
}

/** Where a participant's words stand: said by them, or quoted from them. */
export interface ErasurePlan {
  documents: PlannedDocument[];
  needles: Needles[];
}

interface Search {
  participant: { id: string; code: string };
  unknownIn: readonly string[];
  /** Their names and other phrases. */
  phrases: Needles;
  /** Words known to be theirs by an earlier erasure, by version. */
  recorded?: ReadonlyMap<string, TextEdit[]>;
}

/**
 * Reads all of the study's documents, one at a time: the participant's own words by speaker, then everywhere what repeats
 * them and is no formula. Nothing is written.
 */
export async function planErasure(tx: Db, author: Author, search: Search): Promise<ErasurePlan> {
  const { participant, unknownIn, phrases, recorded } = search;
  const spoken = await findSpoken(tx, author, participant, unknownIn);
  const byVersion = new Map(spoken.versions.map((version) => [version.id, version]));
  const said = spoken.versions.flatMap(({ text, own }) =>
    own.map(({ start, end }) => text.slice(start, end)),
  );
  const speech = needlesOfSpeech([...said, ...(await recordedWords(tx, author, recorded))]);
  const listed = await listDocuments(tx, author);
  const others = listed.filter(({ id }) => !spoken.documents.includes(id));
  const formulas = await findFormulas(tx, author, speech.sequences, others);
  const quoted = {
    ...speech,
    has: (sequence: string) => speech.sequences.has(sequence) && !formulas.has(sequence),
  };
  const needles = [quoted, phrases];
  const documents: PlannedDocument[] = [];
  for (const { id, currentVersionId } of listed) {
    const versions = await readTexts(tx, author, id);
    const planned = versions.map(({ id: versionId, text }) => {
      const known = recorded?.get(versionId) ?? byVersion.get(versionId)?.edits ?? [];
      const edits = tightenEdits(text, withRanges(text, known, findShared(text, needles)));
      return { id: versionId, current: versionId === currentVersionId, edits };
    });
    const current = byVersion.get(currentVersionId ?? '');
    const document = {
      id,
      spoken: current?.own.length ?? 0,
      unknown: current?.unknown ?? 0,
      versions: planned,
    };
    if (document.unknown > 0 || planned.some(({ edits }) => edits.length > 0)) documents.push(document);
  }
  return { documents, needles };
}

async function findFormulas(
  tx: Db,
  { studyId }: Author,
  said: ReadonlySet<string>,
  documents: readonly { currentVersionId: string | null }[],
): Promise<Formulas> {
  const formulas = new Formulas(said);
  for (const { currentVersionId: id } of documents) {
    if (id === null) continue;
    const version = await tx.version.findFirst({ where: { studyId, id }, select: { text: true } });
    if (version) formulas.add(version.text);
  }
  return formulas;
}

/** Set aside or not. */
function listDocuments(tx: Db, { studyId }: Author) {
  return tx.document.findMany({
    where: { studyId },
    select: { id: true, currentVersionId: true },
    orderBy: { number: 'asc' },
  });
}

/** One document's at a time: the whole study need not be in memory. */
function readTexts(tx: Db, { studyId }: Author, documentId: string) {
  return tx.version.findMany({
    where: { studyId, documentId, erasedAt: null },
    select: { id: true, text: true },
    orderBy: { number: 'asc' },
  });
}

async function recordedWords(
  tx: Db,
  { studyId }: Author,
  recorded: ReadonlyMap<string, TextEdit[]> = new Map<string, TextEdit[]>(),
): Promise<string[]> {
  const versions = await tx.version.findMany({
    where: { studyId, id: { in: [...recorded.keys()] }, erasedAt: null },
    select: { id: true, text: true },
  });
  return versions.flatMap(({ id, text }) =>
    (recorded.get(id) ?? []).map(({ start, end }) => text.slice(start, end)),
  );
}
