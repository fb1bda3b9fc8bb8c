import 'server-only';
import { countAttempt, forgetAttempt, throttled, type Pace } from '@/lib/domain/accounts/throttle';
import { takeCode } from '@/lib/domain/second-factor/take-code';
import { AppError } from '@/lib/errors';
import { log } from '@/lib/log';

/** Of a million codes three are right at any moment: at this pace guessing takes years. */
const CODE: Pace = { kind: 'code', burst: 10, seconds: 300 };

/**
 * A code of the app or a recovery code, of somebody whose password was right. A browser its owner has used is counted by
 * itself, as with passwords.
 * @param device what its cookie says, null in another browser
 */
export async function proveCode(userId: string, code: string, device: string | null): Promise<void> {
  const subject = device === null ? userId : `${userId} ${device}`;
  const wait = await countAttempt(CODE, subject);
  if (wait > 0) throw throttled(wait, 'secondFactor.throttled');
  const answer = await takeCode(userId, code);
  if (answer === 'right') return forgetAttempt(CODE, subject);
  log('warn', 'code-failed', { userId });
  if (answer === 'wrong') throw new AppError('invalid', 'secondFactor.wrongCode', { field: 'code' });
  throw new AppError('invalid', 'secondFactor.unreadable', { field: 'code' });
}
