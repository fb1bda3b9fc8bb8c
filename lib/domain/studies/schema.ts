import { z } from 'zod';

const title = z.string().trim().min(1).max(200);
const description = z.string().trim().max(5000);
const referenceDate = z.iso.date().nullable();
/** Until when identities and signed forms may be kept. */
const retainUntil = z.iso.date().nullable();

export const createStudyBody = z.strictObject({
  id: z.uuid().optional(),
  title,
  slug: z
    .string()
    .max(60)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .optional(),
  description: description.default(''),
  language: z.enum(['it', 'en']).default('it'),
  referenceDate: referenceDate.default(null),
  retainUntil: retainUntil.default(null),
});

export const updateStudyBody = z.strictObject({
  title: title.optional(),
  description: description.optional(),
  language: z.enum(['it', 'en']).optional(),
  referenceDate: referenceDate.optional(),
  retainUntil: retainUntil.optional(),
  revision: z.int(),
});
