import 'server-only';
import type { z } from 'zod';
import { db } from '@/lib/db';
import { recordAccountEvent } from '@/lib/domain/audit/record-event';
import { proveCode } from '@/lib/domain/second-factor/prove-code';
import { replaceRecoveryCodes } from '@/lib/domain/second-factor/recovery-codes';
import type { confirmBody, newRecoveryCodes } from '@/lib/domain/second-factor/schema';
import { AppError } from '@/lib/errors';

/** Turns it on, now that the phone gives right codes. The recovery codes are told here once. */
export async function confirmSecondFactor(
  userId: string,
  { code }: z.output<typeof confirmBody>,
): Promise<z.output<typeof newRecoveryCodes>> {
  const begun = await db.secondFactor.findUnique({ where: { userId } });
  if (!begun || begun.confirmedAt) throw new AppError('conflict', 'secondFactor.notBegun');
  await proveCode(userId, code, null);
  return db.$transaction(async (tx) => {
    const { count } = await tx.secondFactor.updateMany({
      where: { userId, confirmedAt: null, secret: begun.secret },
      data: { confirmedAt: new Date() },
    });
    if (count === 0) throw new AppError('conflict', 'secondFactor.notBegun');
    await recordAccountEvent(tx, userId, { action: 'turn-on', entity: 'second-factor', entityId: userId });
    return { recoveryCodes: await replaceRecoveryCodes(tx, userId) };
  });
}
