import 'server-only';
import { z } from 'zod';
import type { StudyAccess } from '@/lib/access/door';
import { proposeSpeakers, type SpokenLabel } from '@/lib/core/speakers/propose-speakers';
import { SPEAKER_ROLES, type Speaker } from '@/lib/core/speakers/speaker';
import { firstWords } from '@/lib/core/text/first-words';
import { db, type Db } from '@/lib/db';
import { notFound } from '@/lib/errors';

const WORDS = 12;

export const documentSpeakerShape = z
  .object({
    label: z.string(),
    turns: z.int().describe('Paragraphs under the label.'),
    firstWords: z.string(),
    role: z.enum(SPEAKER_ROLES).nullable().describe('Null while nobody said who it is.'),
    participantId: z.uuid().nullable(),
    proposed: z.object({ role: z.enum(SPEAKER_ROLES), participantId: z.uuid().nullable() }).nullable(),
  })
  .meta({ id: 'DocumentSpeaker' });
export type DocumentSpeaker = z.output<typeof documentSpeakerShape>;

export const documentSpeakersShape = z
  .object({
    items: z.array(documentSpeakerShape),
    nextCursor: z.string().nullable(),
    revision: z.int().describe('The document’s.'),
  })
  .meta({ id: 'DocumentSpeakers' });
export type DocumentSpeakers = z.output<typeof documentSpeakersShape>;

/** The labels of a document's current text in the order in which they first speak, and who they stand for. */
export async function listSpeakers(
  { studyId }: StudyAccess,
  documentId: string,
  tx: Db = db,
): Promise<DocumentSpeakers> {
  const document = await tx.document.findFirst({
    where: { studyId, id: documentId, deletedAt: null },
    select: { currentVersionId: true, revision: true, speakers: true, interview: { select: CAST_SELECT } },
  });
  if (!document?.currentVersionId) throw notFound();
  const spoken = await countTurns(tx, studyId, document.currentVersionId);
  const openings = await readOpenings(tx, studyId, document.currentVersionId);
  const mapped = new Map(document.speakers.map((row) => [row.label, speakerOf(row)]));
  const labels = spoken.map((each) => ({ ...each, speaker: mapped.get(each.label) ?? null }));
  const proposed = proposeSpeakers(labels, {
    participants: document.interview?.participants.map(({ participant }) => participant) ?? [],
    interviewers: document.interview?.interviewers.map(({ member }) => member.user.name) ?? [],
  });
  const items = labels.map(({ label, turns, speaker }) => ({
    label,
    turns,
    firstWords: openings.get(label) ?? '',
    ...(speaker ? flat(speaker) : { role: null, participantId: null }),
    proposed: flatOrNull(proposed.get(label)),
  }));
  return { items, nextCursor: null, revision: document.revision };
}

const CAST_SELECT = {
  participants: { select: { participant: { select: { id: true, code: true } } } },
  interviewers: { select: { member: { select: { user: { select: { name: true } } } } } },
} as const;

function speakerOf({ participantId }: { participantId: string | null }): Speaker {
  return participantId === null ? { role: 'INTERVIEWER' } : { role: 'PARTICIPANT', participantId };
}

const flat = (speaker: Speaker) => ({ participantId: null, ...speaker });
const flatOrNull = (speaker: Speaker | undefined) => (speaker ? flat(speaker) : null);

function countTurns(tx: Db, studyId: string, versionId: string): Promise<Omit<SpokenLabel, 'speaker'>[]> {
  return tx.$queryRaw`
    SELECT speaker AS label, count(*)::int AS turns, count(*) FILTER (WHERE block LIKE '%?%')::int AS questions
    FROM paragraph
    WHERE study_id = ${studyId}::uuid AND version_id = ${versionId}::uuid AND speaker IS NOT NULL
    GROUP BY speaker ORDER BY min(ordinal)`;
}

/** The first paragraph of each label; offsets are UTF-16, so that the speech is cut out here. */
async function readOpenings(tx: Db, studyId: string, versionId: string): Promise<Map<string, string>> {
  const rows = await tx.$queryRaw<{ label: string; start: number; end: number; at: number; block: string }[]>`
    SELECT DISTINCT ON (speaker) speaker AS label, start, "end", block_start AS at, block
    FROM paragraph
    WHERE study_id = ${studyId}::uuid AND version_id = ${versionId}::uuid AND speaker IS NOT NULL
    ORDER BY speaker, ordinal`;
  return new Map(
    rows.map(({ label, start, end, at, block }) => [
      label,
      firstWords(block.slice(start - at, end - at), WORDS),
    ]),
  );
}
