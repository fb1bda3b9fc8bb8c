import type { InterviewGap } from '@/lib/core/interviews/interview-gaps';

/** Where what an interview lacks is mended; `base` is the study's address. */
export function gapLink(base: string, interviewId: string, { kind, documentId }: InterviewGap): string {
  const interview = `${base}/interviews/${interviewId}`;
  const document = `${base}/documents/${documentId ?? ''}`;
  switch (kind) {
    case 'participants':
    case 'case':
    case 'date':
      return interview;
    case 'consent':
      return `${base}/participants`;
    case 'guide':
      return `${interview}#asked`;
    case 'document':
      return `${base}/documents/import?interview=${interviewId}`;
    case 'speakers':
      return `${document}/settings#speakers`;
    case 'coding':
      return document;
    case 'waiting':
      return `${document}/waiting`;
    case 'declaration':
      return `${interview}#life`;
  }
}
