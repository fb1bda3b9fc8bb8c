import { z } from 'zod';
import type { Prisma } from '@/generated/prisma/client';
import { CONSENT_LEVELS, LEGAL_BASES } from '@/lib/core/consent/consent-level';

export const CONSENT_SELECT = {
  id: true,
  level: true,
  givenOn: true,
  legalBasis: true,
  noticeVersion: true,
  recordedAt: true,
  recordedBy: { select: { user: { select: { id: true, name: true } } } },
  form: { select: { size: true, uploadedAt: true, deleteOn: true } },
} satisfies Prisma.ConsentSelect;

/** The newest holds. */
export const NEWEST_FIRST = [
  { recordedAt: 'desc' },
  { id: 'desc' },
] satisfies Prisma.ConsentOrderByWithRelationInput[];

type ConsentRow = Prisma.ConsentGetPayload<{ select: typeof CONSENT_SELECT }>;

/** A consent as everybody in the study sees it. Of a signed form they see that it is there. */
export const consentShape = z
  .object({
    id: z.uuid(),
    level: z.enum(CONSENT_LEVELS),
    givenOn: z.iso.date().nullable(),
    legalBasis: z.enum(LEGAL_BASES),
    noticeVersion: z.string().describe('Of the information notice the participant was given.'),
    recordedAt: z.iso.datetime(),
    recordedBy: z.object({ id: z.uuid(), name: z.string() }),
    hasForm: z.boolean(),
    form: z
      .object({
        size: z.int().describe('Bytes.'),
        uploadedAt: z.iso.datetime(),
        deleteOn: z.iso.date().describe('The day after which it is destroyed.'),
      })
      .nullable(),
  })
  .meta({ id: 'Consent' });
export type ConsentView = z.output<typeof consentShape>;

export function consentView({ givenOn, recordedAt, recordedBy, form, ...consent }: ConsentRow): ConsentView {
  return {
    ...consent,
    givenOn: givenOn && dayOf(givenOn),
    recordedAt: recordedAt.toISOString(),
    recordedBy: recordedBy.user,
    hasForm: form !== null,
    form: form && {
      size: form.size,
      uploadedAt: form.uploadedAt.toISOString(),
      deleteOn: dayOf(form.deleteOn),
    },
  };
}

const dayOf = (date: Date) => date.toISOString().slice(0, 10);
