import type { Paragraph } from '@/lib/core/text/paragraphs';
import type { TextEdit } from '@/lib/core/text/text-edits';

/** What stands for words that were erased or masked: as long for one word as for a page. */
export const REDACTED = '█████';

/** Who a label is; one that is not here, or no label, is unknown. */
export interface KnownSpeaker {
  label: string;
  participantId: string | null;
}

export type Speech = Pick<Paragraph, 'start' | 'end' | 'speaker' | 'blockStart' | 'block'>;

export interface AttributedWords {
  /** The participant's. */
  own: Speech[];
  /** Of nobody that is known: they may be the participant's. */
  unknown: Speech[];
}

/**
 * Which paragraphs of a document are a participant's words. Where nobody else was interviewed, whatever is not said to be the
 * interviewer's is theirs.
 */
export function participantWords(
  paragraphs: readonly Speech[],
  speakers: readonly KnownSpeaker[],
  participant: { id: string; alone: boolean },
): AttributedWords {
  const known = new Map(speakers.map(({ label, participantId }) => [label, participantId]));
  const found: AttributedWords = { own: [], unknown: [] };
  for (const paragraph of paragraphs) {
    const label = paragraph.speaker ?? '';
    const who = known.get(label);
    if (who === participant.id || (who === undefined && participant.alone)) found.own.push(paragraph);
    else if (who === undefined) found.unknown.push(paragraph);
  }
  return found;
}

/**
 * The edits that put `REDACTED` for the words of the paragraphs, and `code` for the labels before them. UTF-16 offsets of
 * the text the paragraphs are of, in their order.
 */
export function redactionsOf(paragraphs: readonly Speech[], code: string): TextEdit[] {
  return paragraphs.flatMap(({ start, end, speaker, blockStart, block }) => {
    const opening = block.slice(0, start - blockStart);
    const at = speaker ? opening.indexOf(speaker) : -1;
    const label =
      speaker && at >= 0
        ? [{ start: blockStart + at, end: blockStart + at + speaker.length, insert: code }]
        : [];
    return [...label, { start, end, insert: REDACTED }];
  });
}
