import type { Speaker } from './speaker';

/** A label of a transcript, and how it speaks. */
export interface SpokenLabel {
  label: string;
  /** Paragraphs under it. */
  turns: number;
  /** Those of them that ask something. */
  questions: number;
  /** Who it was said to be; null when nobody said. */
  speaker: Speaker | null;
}

interface Cast {
  participants: readonly { id: string; code: string }[];
  /** Names of those who held the interview. */
  interviewers: readonly string[];
}

const INTERVIEWER: Speaker = { role: 'INTERVIEWER' };

/** As transcripts in Italian and English call who asks, in `plain` letters. */
const ASKING = new Set(
  'int i intervistatore intervistatrice interviewer ricercatore ricercatrice researcher moderatore moderatrice moderator domanda d q question'.split(
    ' ',
  ),
);

/** Letters and digits alone: `P-01` is `p01`. */
const plain = (text: string) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/**
 * Who the labels that are not mapped yet probably stand for, by label. A label that is a participant's code is that
 * participant; one that is called as transcripts call who asks, or is an interviewer's name, is the interviewer. When one
 * participant and two labels are left, the label that asks more often is the interviewer's. Where nothing tells, nothing
 * is proposed.
 */
export function proposeSpeakers(labels: readonly SpokenLabel[], cast: Cast): Map<string, Speaker> {
  const proposed = new Map<string, Speaker>();
  for (const { label, speaker } of labels) {
    const named = speaker ? null : speakerNamed(label, cast);
    if (named) proposed.set(label, named);
  }
  const open = labels.filter(({ label, speaker }) => !speaker && !proposed.has(label));
  const known = labels.flatMap(({ label, speaker }) => speaker ?? proposed.get(label) ?? []);
  const participant = onlyOneLeft(cast, known);
  const asks = known.some(({ role }) => role === 'INTERVIEWER');
  for (const [label, speaker] of byTheirPart(open, participant, asks)) proposed.set(label, speaker);
  return proposed;
}

function speakerNamed(label: string, { participants, interviewers }: Cast): Speaker | null {
  const wanted = plain(label);
  if (wanted === '') return null;
  const same = participants.filter(({ code }) => plain(code) === wanted);
  if (same[0] && same.length === 1) return { role: 'PARTICIPANT', participantId: same[0].id };
  if (ASKING.has(wanted) || interviewers.some((name) => isNameOf(wanted, name))) return INTERVIEWER;
  return null;
}

/** The whole name, or one word of it. */
function isNameOf(wanted: string, name: string): boolean {
  return (
    plain(name) === wanted || name.split(/\s+/u).some((word) => word.length > 2 && plain(word) === wanted)
  );
}

function onlyOneLeft({ participants }: Cast, known: readonly Speaker[]): Speaker | null {
  const speaking = new Set(
    known.flatMap((each) => (each.role === 'PARTICIPANT' ? [each.participantId] : [])),
  );
  const left = participants.filter(({ id }) => !speaking.has(id));
  return left[0] && left.length === 1 ? { role: 'PARTICIPANT', participantId: left[0].id } : null;
}

function byTheirPart(
  open: readonly SpokenLabel[],
  participant: Speaker | null,
  asks: boolean,
): [string, Speaker][] {
  const [first, second] = open;
  if (!participant || !first || open.length > 2) return [];
  if (!second) return asks ? [[first.label, participant]] : [];
  if (asks || asking(first) === asking(second)) return [];
  const [asker, answerer] = asking(first) > asking(second) ? [first, second] : [second, first];
  return [
    [asker.label, INTERVIEWER],
    [answerer.label, participant],
  ];
}

const asking = ({ questions, turns }: SpokenLabel) => (turns === 0 ? 0 : questions / turns);
