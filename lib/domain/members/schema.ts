import { z } from 'zod';

export const role = z.enum(['READER', 'RESEARCHER', 'SUPERVISOR', 'COORDINATOR']);
export const roles = z
  .array(role)
  .min(1)
  .max(4)
  .transform((given) => [...new Set(given)]);

export const addMemberBody = z.strictObject({
  email: z.email().transform((value) => value.toLowerCase()),
  roles,
  mayExport: z.boolean().default(false),
});

export const updateMemberBody = z.strictObject({
  roles: roles.optional(),
  mayExport: z.boolean().optional(),
});
