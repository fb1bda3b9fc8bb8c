import 'server-only';
import { db } from '@/lib/db';
import { signOut } from '@/lib/domain/sessions/sign-out';
import { notFound } from '@/lib/errors';

/** Ends one of one's own sessions, wherever it is. */
export async function endSession(userId: string, id: string): Promise<void> {
  if (!(await db.session.findFirst({ where: { id, userId }, select: { id: true } }))) throw notFound();
  await signOut(userId, id);
}
