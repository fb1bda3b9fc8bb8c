import 'server-only';
import { randomBytes } from 'node:crypto';
import type { z } from 'zod';
import { hashToken } from '@/lib/auth';
import { db } from '@/lib/db';
import { recordAccountEvent } from '@/lib/domain/audit/record-event';
import type { madeTokenShape, NewToken } from '@/lib/domain/tokens/schema';
import { tokenSelect, tokenView } from '@/lib/domain/tokens/token-view';
import { AppError, notFound } from '@/lib/errors';

/** The token is answered here once; afterwards only its hash exists. */
export async function createToken(
  userId: string,
  { name, scope, studyId, expiresAt }: NewToken,
): Promise<z.output<typeof madeTokenShape>> {
  if (expiresAt !== null && new Date(expiresAt) <= new Date()) {
    throw new AppError('invalid', 'token.past', { field: 'expiresAt' });
  }
  const token = `sin_${randomBytes(32).toString('base64url')}`;
  return db.$transaction(async (tx) => {
    const member = { userId, removedAt: null };
    if (studyId !== null && !(await tx.member.findFirst({ where: { ...member, studyId } }))) throw notFound();
    const row = await tx.apiToken.create({
      data: { userId, name, scope, studyId, expiresAt, tokenHash: hashToken(token) },
      select: tokenSelect(userId),
    });
    await recordAccountEvent(tx, userId, {
      action: 'create',
      entity: 'token',
      entityId: row.id,
      detail: { scope, studyId, expiresAt },
    });
    return { ...tokenView(row), token };
  });
}
