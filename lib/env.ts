import { z } from 'zod';

const schema = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  NEXTAUTH_SECRET: z.string().min(32),
  NEXTAUTH_URL: z.url({ protocol: /^https?$/ }),
  STUDY_CREATION: z.enum(['anyone', 'admins']).default('anyone'),
});

export type Env = z.infer<typeof schema>;

let checked: Env | undefined;

/** The environment, checked once. Throws an error that names every variable that is missing or wrong. */
export function env(): Env {
  checked ??= parseEnv(process.env);
  return checked;
}

export function parseEnv(source: Record<string, string | undefined>): Env {
  const result = schema.safeParse(source);
  if (result.success) return result.data;
  const mistakes = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The environment is not right (see .env.example):\n${mistakes.join('\n')}`);
}
