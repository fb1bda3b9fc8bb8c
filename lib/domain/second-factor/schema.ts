import { z } from 'zod';

const password = z.string().min(1).max(1000);
const code = z.string().trim().min(1).max(40);

export const prepareBody = z.strictObject({ password });
export const confirmBody = z.strictObject({ code });
export const passwordAndCodeBody = z.strictObject({ password, code });

/** What the app of the phone is given: as an address for the picture, and to type. */
export const enrolment = z.object({ uri: z.string(), typed: z.string() });
export const newRecoveryCodes = z.object({ recoveryCodes: z.array(z.string()) });

export const secondFactorView = z.object({
  /** `unreadable`: on, but its secret was sealed with another key: only recovery codes work. */
  state: z.enum(['off', 'on', 'unreadable']),
  recoveryCodesLeft: z.int(),
  /** Without one there is nothing a second factor would come second to. */
  hasPassword: z.boolean(),
});

export type SecondFactorView = z.output<typeof secondFactorView>;
