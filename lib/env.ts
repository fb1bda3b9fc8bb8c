import { z } from 'zod';

const schema = z
  .object({
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
    NEXTAUTH_SECRET: z.string().min(32),
    /** Of the vault of identities. Without it they cannot be read, and everything else works. */
    VAULT_KEY: z.string().min(32).optional(),
    /** What `npm start` says of where the key lies. */
    VAULT_KEY_BESIDE_DATABASE: z.stringbool().default(false),
    NEXTAUTH_URL: z.url({ protocol: /^https?$/ }),
    STUDY_CREATION: z.enum(['anyone', 'admins']).default('anyone'),
    /** Read by `npm start`, which checks it; here it is only shown. */
    BACKUP_SCHEDULE: z.string().optional(),
    /** Absolute; `npm start` gives it. */
    BACKUP_DIR: z.string().optional(),
    SESSION_IDLE_MINUTES: z.coerce.number().int().min(1).max(20_160).default(720),
    OFFLINE_PAGE: z.enum(['on', 'off']).default('on'),
    OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
    OIDC_CLIENT_ID: z.string().min(1).optional(),
    OIDC_CLIENT_SECRET: z.string().min(1).optional(),
    OIDC_NAME: z.string().trim().min(1).max(60).default('OpenID'),
    SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
    MAIL_FROM: z
      .string()
      .trim()
      .min(3)
      .max(200)
      .regex(/^[^\r\n]*@[^\r\n]*$/)
      .optional(),
  })
  .refine(({ SMTP_URL, MAIL_FROM }) => SMTP_URL === undefined || MAIL_FROM !== undefined, {
    path: ['MAIL_FROM'],
    error: 'the sender of the mails that SMTP_URL sends',
  })
  .refine((read) => read.OIDC_ISSUER === undefined || (read.OIDC_CLIENT_ID && read.OIDC_CLIENT_SECRET), {
    path: ['OIDC_CLIENT_ID'],
    error: 'with OIDC_CLIENT_SECRET, what the provider OIDC_ISSUER knows this installation by',
  });

export type Env = z.infer<typeof schema>;

let checked: Env | undefined;

/** The environment, checked once. Throws an error that names every variable that is missing or wrong. */
export function env(): Env {
  checked ??= parseEnv(process.env);
  return checked;
}

export function parseEnv(source: Record<string, string | undefined>): Env {
  // an empty line of .env sets nothing
  const result = schema.safeParse(
    Object.fromEntries(Object.entries(source).filter(([, value]) => value !== '')),
  );
  if (result.success) return result.data;
  const mistakes = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The environment is not right (see .env.example):\n${mistakes.join('\n')}`);
}
