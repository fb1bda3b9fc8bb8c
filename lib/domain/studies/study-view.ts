import type { Locale } from '@/generated/prisma/enums';

export interface StudyView {
  id: string;
  slug: string;
  title: string;
  description: string;
  language: Locale;
  /** YYYY-MM-DD. */
  referenceDate: string | null;
  isDemo: boolean;
  revision: number;
}

export const STUDY_FIELDS = {
  id: true,
  slug: true,
  title: true,
  description: true,
  language: true,
  referenceDate: true,
  isDemo: true,
  revision: true,
} as const;

export function toStudyView(
  study: Omit<StudyView, 'referenceDate'> & { referenceDate: Date | null },
): StudyView {
  return { ...study, referenceDate: study.referenceDate?.toISOString().slice(0, 10) ?? null };
}
