import 'server-only';
import type { z } from 'zod';
import { verifyPassword } from '@/lib/auth';
import { db } from '@/lib/db';
import { proveCode } from '@/lib/domain/second-factor/prove-code';
import type { signInBody } from '@/lib/domain/sessions/schema';
import { countAll, forgetAll, passwordCounts, type Caller } from '@/lib/domain/sessions/sign-in-paces';
import { AppError } from '@/lib/errors';
import { log } from '@/lib/log';

/** Who signed in; or that the password was right and a code is wanted. */
export type SignedIn = { userId: string; email: string } | 'code-wanted';

/** @throws AppError `throttled` with the time to wait; `unauthenticated`, the same for a wrong password, an unknown address and a disabled account */
export async function signIn(body: z.output<typeof signInBody>, caller: Caller): Promise<SignedIn> {
  const user = await passPassword(body, caller);
  if (!user.secondFactor?.confirmedAt) return { userId: user.id, email: user.email };
  if (body.code === undefined) return 'code-wanted';
  await proveCode(user.id, body.code, caller.device);
  return { userId: user.id, email: user.email };
}

async function passPassword({ email, password }: z.output<typeof signInBody>, caller: Caller) {
  const counts = passwordCounts(email, caller);
  await countAll(counts, 'signIn.throttled');
  const user = await db.user.findUnique({ where: { email }, include: { secondFactor: true } });
  const matches = await verifyPassword(user?.passwordHash ?? null, password);
  if (!user || !matches || user.disabledAt) {
    log('warn', 'sign-in-failed', { userId: user?.id ?? null, from: caller.address });
    throw new AppError('unauthenticated', 'signIn.wrong');
  }
  await forgetAll(counts);
  return user;
}
