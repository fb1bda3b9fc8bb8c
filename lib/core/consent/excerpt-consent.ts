import type { ConsentLevel } from './consent-level';

/** From the freest to the strictest; of several people in one excerpt the strictest holds. */
export const EXCERPT_CONSENTS = ['VERBATIM', 'PARAPHRASE', 'NOT_RECORDED', 'NONE', 'WITHDRAWN'] as const;
export type ExcerptConsent = (typeof EXCERPT_CONSENTS)[number];

/** Those that keep an excerpt from leaving at all. */
export const LEFT_OUT = ['NOT_RECORDED', 'NONE', 'WITHDRAWN'] as const satisfies readonly ExcerptConsent[];
export type LeftOutReason = (typeof LEFT_OUT)[number];

/** Who may be heard in a document: what is recorded of its labels, and of the people it comes from. */
export interface Voices {
  /** By label; a label that is missing is unknown. */
  speakers: ReadonlyMap<string, { role: 'INTERVIEWER' | 'PARTICIPANT'; participantId: string | null }>;
  /** All participants of the document's interview; none when it belongs to none. */
  participantIds: readonly string[];
}

/** The participants whose words a range under these labels may be. Of an unknown label: all of them. */
export function peopleOf(labels: readonly string[], { speakers, participantIds }: Voices): Set<string> {
  const people = (labels.length === 0 ? [''] : labels).flatMap((label) => {
    const speaker = speakers.get(label);
    if (!speaker) return participantIds;
    return speaker.participantId === null ? [] : [speaker.participantId];
  });
  return new Set(people);
}

/** @param levels what each participant's newest consent says; one that is missing has none */
export function excerptConsent(
  labels: readonly string[],
  voices: Voices,
  levels: ReadonlyMap<string, ConsentLevel>,
): ExcerptConsent {
  const consents = [...peopleOf(labels, voices)].map(
    (id): ExcerptConsent => levels.get(id) ?? 'NOT_RECORDED',
  );
  return strictest(consents);
}

/** Words that are nobody's leave as they are. */
export function strictest(consents: readonly ExcerptConsent[]): ExcerptConsent {
  const rank = Math.max(0, ...consents.map((consent) => EXCERPT_CONSENTS.indexOf(consent)));
  return EXCERPT_CONSENTS[rank] ?? 'VERBATIM';
}
