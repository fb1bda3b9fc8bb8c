import 'server-only';
import { verifyPassword } from '@/lib/auth';
import { db } from '@/lib/db';
import { countAttempt, forgetAttempt, throttled, type Pace } from '@/lib/domain/accounts/throttle';
import { AppError } from '@/lib/errors';

const AGAIN: Pace = { kind: 'password-again', burst: 10, seconds: 60 };

/** Before what matters most the password is asked again: a page left open is not its owner. `field` is where it was typed. */
export async function provePassword(userId: string, password: string, field: string): Promise<void> {
  const wait = await countAttempt(AGAIN, userId);
  if (wait > 0) throw throttled(wait);
  const { passwordHash } = await db.user.findUniqueOrThrow({
    where: { id: userId },
    select: { passwordHash: true },
  });
  if (!(await verifyPassword(passwordHash, password))) {
    throw new AppError('invalid', 'account.wrongPassword', { field });
  }
  await forgetAttempt(AGAIN, userId);
}
