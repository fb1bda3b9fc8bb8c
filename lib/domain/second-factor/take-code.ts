import 'server-only';
import { db } from '@/lib/db';
import { recordAccountEvent } from '@/lib/domain/audit/record-event';
import { hashRecoveryCode } from '@/lib/domain/second-factor/recovery-codes';
import { openSecret } from '@/lib/domain/second-factor/secret-box';
import { stepOfCode } from '@/lib/domain/second-factor/time-code';

/** `unreadable`: the secret was sealed with another key, and only recovery codes work. */
export type CodeAnswer = 'right' | 'wrong' | 'unreadable';

/** Takes a code of the app or a recovery code; each is taken once. */
export async function takeCode(userId: string, typed: string): Promise<CodeAnswer> {
  const code = typed.replace(/\s/g, '');
  return /^\d{6}$/.test(code) ? takeTimeCode(userId, code) : takeRecoveryCode(userId, code);
}

async function takeTimeCode(userId: string, code: string): Promise<CodeAnswer> {
  const factor = await db.secondFactor.findUnique({ where: { userId } });
  const secret = factor && openSecret(factor.secret, userId);
  if (factor && !secret) return 'unreadable';
  const step = secret && stepOfCode(code, secret);
  if (step === null) return 'wrong';
  // Of two requests with one code the database lets one move the step on.
  const { count } = await db.secondFactor.updateMany({
    where: { userId, OR: [{ lastStep: null }, { lastStep: { lt: step } }] },
    data: { lastStep: step },
  });
  return count > 0 ? 'right' : 'wrong';
}

async function takeRecoveryCode(userId: string, code: string): Promise<CodeAnswer> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.recoveryCode.updateMany({
      where: { userId, codeHash: hashRecoveryCode(code), usedAt: null },
      data: { usedAt: new Date() },
    });
    if (count === 0) return 'wrong';
    await recordAccountEvent(tx, userId, {
      action: 'use-recovery-code',
      entity: 'second-factor',
      entityId: userId,
    });
    return 'right';
  });
}
