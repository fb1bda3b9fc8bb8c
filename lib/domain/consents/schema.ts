import { z } from 'zod';
import { CONSENT_LEVELS, LEGAL_BASES } from '@/lib/core/consent/consent-level';
import { lineInput } from '@/lib/domain/text-input';

const id = z.uuid().toLowerCase();
/** A form leaves it empty. */
const day = z.preprocess((value) => (value === '' ? null : value), z.iso.date().nullable());

const fields = {
  level: z.enum(CONSENT_LEVELS),
  givenOn: day.default(null),
  legalBasis: z.enum(LEGAL_BASES).default('CONSENT'),
  noticeVersion: lineInput(100).default(''),
};

export const newConsent = z.strictObject({ id: id.optional(), ...fields });
export type NewConsent = z.output<typeof newConsent>;

/** The same consent of several participants. */
export const newConsents = z.strictObject({
  participantIds: z
    .array(id)
    .min(1)
    .max(500)
    .overwrite((ids) => [...new Set(ids)]),
  ...fields,
});
export type NewConsents = z.output<typeof newConsents>;

/** Beside the file. */
export const newForm = z.strictObject({ deleteOn: z.iso.date() });
export type NewForm = z.output<typeof newForm>;
