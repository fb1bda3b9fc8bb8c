import { z } from 'zod';

export const MIN_PASSWORD = 12;

export const email = z
  .email()
  .max(200)
  .transform((value) => value.toLowerCase());
export const personName = z.string().trim().min(1).max(120);
export const password = z.string().min(MIN_PASSWORD).max(200);
export const locale = z.enum(['it', 'en']);
/** However it was copied from the terminal: groups, spaces and capitals say nothing. */
const setUpCode = z
  .string()
  .min(1)
  .max(100)
  .transform((value) => value.toLowerCase().replace(/[^a-z0-9]/g, ''));
/** Of a link. One of another form is no mistake to point at: it opens nothing. */
export const token = z.string().max(200);

export const createAccountBody = z.strictObject({
  id: z.uuid().optional(),
  email,
  name: personName,
  locale: locale.optional(),
  isAdmin: z.boolean().default(false),
});

export const updateAccountBody = z.strictObject({
  name: personName.optional(),
  isAdmin: z.boolean().optional(),
  disabled: z.boolean().optional(),
});

export const updateProfileBody = z.strictObject({
  name: personName.optional(),
  locale: locale.nullable().optional(),
});

export const changePasswordBody = z.strictObject({ current: z.string().min(1), password });

export const setUpBody = z.strictObject({ code: setUpCode, name: personName, email, locale, password });

export const askPasswordResetBody = z.strictObject({ email });

export const newPasswordBody = z.strictObject({ token, password });
