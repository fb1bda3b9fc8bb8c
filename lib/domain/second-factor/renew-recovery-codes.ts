import 'server-only';
import type { z } from 'zod';
import { db } from '@/lib/db';
import { provePassword } from '@/lib/domain/accounts/prove-password';
import { recordAccountEvent } from '@/lib/domain/audit/record-event';
import { proveCode } from '@/lib/domain/second-factor/prove-code';
import { replaceRecoveryCodes } from '@/lib/domain/second-factor/recovery-codes';
import type { newRecoveryCodes, passwordAndCodeBody } from '@/lib/domain/second-factor/schema';

/** New recovery codes, told once; the old ones stop working. */
export async function renewRecoveryCodes(
  userId: string,
  { password, code }: z.output<typeof passwordAndCodeBody>,
): Promise<z.output<typeof newRecoveryCodes>> {
  await provePassword(userId, password, 'password');
  await proveCode(userId, code, null);
  return db.$transaction(async (tx) => {
    await recordAccountEvent(tx, userId, { action: 'renew', entity: 'recovery-codes', entityId: userId });
    return { recoveryCodes: await replaceRecoveryCodes(tx, userId) };
  });
}
