import 'server-only';
import type { z } from 'zod';
import { hashPassword, hashToken } from '@/lib/auth';
import { db } from '@/lib/db';
import { requireStrongPassword } from '@/lib/domain/accounts/require-strong-password';
import type { setUpBody } from '@/lib/domain/accounts/schema';
import { requireAttempt } from '@/lib/domain/accounts/throttle';
import { recordAccountEvent } from '@/lib/domain/audit/record-event';
import { AppError } from '@/lib/errors';

const CODE_PACE = { kind: 'set-up-code', burst: 10, seconds: 30 };

/** True until the first account is made. */
export async function awaitsSetUp(): Promise<boolean> {
  return (await db.user.findFirst({ select: { id: true } })) === null;
}

/** Makes the first admin for who has the code that the terminal printed. Of two at the same time one is. */
export async function setUpFirstAdmin(
  { code, password, ...person }: z.output<typeof setUpBody>,
  clientAddress: string,
): Promise<{ userId: string; email: string }> {
  await requireAttempt(CODE_PACE, clientAddress);
  const codeHash = hashToken(code);
  if (!(await db.setupCode.findFirst({ where: { codeHash }, select: { id: true } }))) return refuse();
  await requireStrongPassword(password, person);
  const passwordHash = await hashPassword(password);
  const made = await db.$transaction(async (tx) => {
    // The second of two waits here for the first, and then finds no code.
    const { count } = await tx.setupCode.deleteMany({ where: { codeHash } });
    if (count === 0 || (await tx.user.count()) > 0) return null;
    const { id } = await tx.user.create({
      data: { ...person, passwordHash, isAdmin: true },
      select: { id: true },
    });
    await recordAccountEvent(tx, id, { action: 'set-up', entity: 'account', entityId: id });
    return { userId: id, email: person.email };
  });
  return made ?? (await refuse());
}

async function refuse(): Promise<never> {
  throw (await awaitsSetUp())
    ? new AppError('invalid', 'account.setUpCode', { field: 'code' })
    : new AppError('conflict', 'account.setUpDone');
}
