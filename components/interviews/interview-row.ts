import type { InterviewGap } from '@/lib/core/interviews/interview-gaps';
import type { InterviewStage } from '@/lib/core/interviews/interview-stage';
import type { InterviewMode } from '@/lib/core/materials/interview-mode';

/** A case, as lists and fields name it. */
export interface CaseChoice {
  id: string;
  code: string;
  title: string;
}

export interface InterviewRow {
  id: string;
  number: number;
  title: string;
  date: string | null;
  mode: InterviewMode | null;
  place: string;
  participantCodes: string[];
  caseIds: string[];
  documents: { id: string; title: string }[];
  stage: InterviewStage;
  gaps: InterviewGap[];
  revision: number;
}
