import 'server-only';
import type { Author } from '@/lib/access/door';
import {
  participantWords,
  redactionsOf,
  type KnownSpeaker,
  type Speech,
} from '@/lib/core/erasure/participant-words';
import type { TextEdit } from '@/lib/core/text/text-edits';
import type { Db } from '@/lib/db';

/** A version of a document where the participant speaks. */
export interface SpokenVersion {
  id: string;
  text: string;
  /** What would stand for the participant's words and labels. */
  edits: TextEdit[];
  own: Speech[];
  /** Paragraphs of nobody that is known, which are left alone. */
  unknown: number;
}

export interface Spoken {
  documents: string[];
  versions: SpokenVersion[];
}

interface SpokenDocument {
  id: string;
  speakers: KnownSpeaker[];
  interview: { _count: { participants: number } } | null;
  versions: { id: string; text: string }[];
}

/**
 * What a participant says in the documents of their interviews, in all versions that have a text, also where the document was
 * set aside.
 *
 * @param unknownIn documents where the words of nobody that is known are theirs too
 */
export async function findSpoken(
  tx: Db,
  { studyId }: Author,
  participant: { id: string; code: string },
  unknownIn: readonly string[],
): Promise<Spoken> {
  const documents = await tx.document.findMany({
    where: { studyId, interview: { participants: { some: { participantId: participant.id } } } },
    select: {
      id: true,
      speakers: { select: { label: true, participantId: true } },
      interview: { select: { _count: { select: { participants: true } } } },
      versions: { where: { erasedAt: null }, orderBy: { number: 'asc' }, select: { id: true, text: true } },
    },
    orderBy: { number: 'asc' },
  });
  const versions: SpokenVersion[] = [];
  for (const document of documents) {
    const takesUnknown = unknownIn.includes(document.id);
    for (const version of document.versions) {
      const paragraphs = await readSpeeches(tx, studyId, version.id);
      versions.push(spokenVersion(document, version, paragraphs, { ...participant, takesUnknown }));
    }
  }
  return { documents: documents.map(({ id }) => id), versions };
}

function readSpeeches(tx: Db, studyId: string, versionId: string): Promise<Speech[]> {
  return tx.paragraph.findMany({
    where: { studyId, versionId },
    orderBy: { ordinal: 'asc' },
    select: { start: true, end: true, speaker: true, blockStart: true, block: true },
  });
}

function spokenVersion(
  document: SpokenDocument,
  { id, text }: { id: string; text: string },
  paragraphs: Speech[],
  { id: participantId, code, takesUnknown }: { id: string; code: string; takesUnknown: boolean },
): SpokenVersion {
  const alone = document.interview?._count.participants === 1;
  // A label that a redaction wrote is the participant's own code.
  const speakers = [...document.speakers, { label: code, participantId }];
  const found = participantWords(paragraphs, speakers, { id: participantId, alone });
  const own = takesUnknown ? [...found.own, ...found.unknown].sort((a, b) => a.start - b.start) : found.own;
  return {
    id,
    text,
    own,
    edits: redactionsOf(own, code),
    unknown: takesUnknown ? 0 : found.unknown.length,
  };
}
