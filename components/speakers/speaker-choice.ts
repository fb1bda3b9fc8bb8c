import type { SpeakerRole } from '@/lib/core/speakers/speaker';

/** Who a label stands for, as the value of a select: a participant's id, `INTERVIEWER`, or nothing. */
export function choiceOf(speaker: { role: SpeakerRole | null; participantId: string | null } | null): string {
  return speaker?.participantId ?? speaker?.role ?? '';
}

export function mappingOf(label: string, choice: string) {
  if (choice === '') return { label, role: null };
  if (choice === 'INTERVIEWER') return { label, role: choice };
  return { label, role: 'PARTICIPANT', participantId: choice };
}
