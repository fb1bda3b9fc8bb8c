import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { lockExcerpt } from '@/lib/domain/excerpts/lock-excerpt';
import { removeExcerpt } from '@/lib/domain/excerpts/remove-excerpt';
import { requireSeen } from '@/lib/domain/excerpts/require-seen';
import type { DeletionBasis } from '@/lib/domain/excerpts/schema';

/**
 * Takes an excerpt and its codings away; `restoreExcerpt` brings them back. One already deleted stays as it is, so that a
 * client may retry; one that is no longer what was seen stays too, and is answered as it stands.
 */
export async function deleteExcerpt(
  access: StudyAccess,
  id: string,
  seen: DeletionBasis = {},
): Promise<void> {
  await db.$transaction(async (tx) => {
    const excerpt = await lockExcerpt(tx, access, id);
    if (excerpt.deletedAt) return;
    await requireSeen(tx, access, excerpt, seen);
    await removeExcerpt(tx, access, id);
  });
}
