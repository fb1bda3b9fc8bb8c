import 'server-only';
import type { z } from 'zod';
import type { CurrentUser } from '@/lib/auth';
import { db } from '@/lib/db';
import { provePassword } from '@/lib/domain/accounts/prove-password';
import { recordAccountEvent } from '@/lib/domain/audit/record-event';
import type { enrolment, prepareBody } from '@/lib/domain/second-factor/schema';
import { sealSecret } from '@/lib/domain/second-factor/secret-box';
import { enrolmentOf, newSecret } from '@/lib/domain/second-factor/time-code';
import { AppError } from '@/lib/errors';

/** A secret for the app of the phone. Nothing is asked for before a code of it was confirmed; beginning again makes another. */
export async function prepareSecondFactor(
  { id: userId, email }: CurrentUser,
  { password }: z.output<typeof prepareBody>,
): Promise<z.output<typeof enrolment>> {
  await provePassword(userId, password, 'password');
  const secret = newSecret();
  const unconfirmed = { secret: sealSecret(secret, userId), lastStep: null };
  await db.$transaction(async (tx) => {
    const { count } = await tx.secondFactor.updateMany({
      where: { userId, confirmedAt: null },
      data: unconfirmed,
    });
    if (count === 0) {
      if (await tx.secondFactor.findUnique({ where: { userId } }))
        throw new AppError('conflict', 'secondFactor.isOn');
      await tx.secondFactor.create({ data: { userId, ...unconfirmed } });
    }
    await recordAccountEvent(tx, userId, { action: 'prepare', entity: 'second-factor', entityId: userId });
  });
  return enrolmentOf(secret, email);
}
