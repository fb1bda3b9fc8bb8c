import { z } from 'zod';

export const MIN_PASSWORD = 12;

export const email = z
  .email()
  .max(200)
  .transform((value) => value.toLowerCase());
export const personName = z.string().trim().min(1).max(120);
export const password = z.string().min(MIN_PASSWORD).max(200);
export const locale = z.enum(['it', 'en']);

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
