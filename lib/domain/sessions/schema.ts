import { z } from 'zod';

/** A person types their own address and password: what is wrong with them is never said by field. */
export const signInBody = z.strictObject({
  email: z.string().trim().max(200).toLowerCase(),
  password: z.string().max(1000),
  /** Of the authenticator app, or a recovery code. */
  code: z.string().trim().max(40).optional(),
});

export const sessionView = z.object({
  id: z.uuid(),
  /** Browser and system, empty when unknown. */
  device: z.string(),
  createdAt: z.date(),
  lastSeenAt: z.date(),
  current: z.boolean(),
});

export type SessionView = z.output<typeof sessionView>;
