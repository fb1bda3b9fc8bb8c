import 'server-only';
import type { z } from 'zod';
import type { CurrentUser } from '@/lib/auth';
import { db } from '@/lib/db';
import type { updateProfileBody } from '@/lib/domain/accounts/schema';
import { recordAccountEvent } from '@/lib/domain/audit/record-event';

export async function updateProfile(
  user: CurrentUser,
  body: z.output<typeof updateProfileBody>,
): Promise<CurrentUser> {
  return db.$transaction(async (tx) => {
    await recordAccountEvent(tx, user.id, {
      action: 'update',
      entity: 'account',
      entityId: user.id,
      detail: { fields: Object.keys(body) },
    });
    return tx.user.update({
      where: { id: user.id },
      data: body,
      select: { id: true, email: true, name: true, locale: true, isAdmin: true },
    });
  });
}
