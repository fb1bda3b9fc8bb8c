import { z } from 'zod';
import { Locale } from '@/generated/prisma/enums';

export const studyShape = z
  .object({
    id: z.uuid(),
    slug: z.string(),
    title: z.string(),
    description: z.string(),
    language: z.enum(Locale),
    referenceDate: z.iso.date().nullable(),
    retainUntil: z.iso.date().nullable().describe('Until when identities and signed forms may be kept.'),
    isDemo: z.boolean(),
    revision: z.int(),
  })
  .meta({ id: 'Study' });
export type StudyView = z.output<typeof studyShape>;

export const STUDY_FIELDS = {
  id: true,
  slug: true,
  title: true,
  description: true,
  language: true,
  referenceDate: true,
  retainUntil: true,
  isDemo: true,
  revision: true,
} as const;

type StudyRow = Omit<StudyView, 'referenceDate' | 'retainUntil'> & {
  referenceDate: Date | null;
  retainUntil: Date | null;
};

export function toStudyView({ referenceDate, retainUntil, ...study }: StudyRow): StudyView {
  return { ...study, referenceDate: dayOf(referenceDate), retainUntil: dayOf(retainUntil) };
}

const dayOf = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null;
