import { z } from 'zod';

/** The bracketed folders that are no ids. */
const FORMS: Record<string, z.ZodType> = {
  study: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  // a key, which its use case knows or does not
  preference: z.string(),
};

/** What a parameter of a path can be: what has another form names nothing. */
export const pathForm = (name: string): z.ZodType => FORMS[name] ?? z.uuid();
