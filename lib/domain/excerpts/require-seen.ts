import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import type { Db } from '@/lib/db';
import { getExcerpt } from '@/lib/domain/excerpts/excerpt-view';
import type { LockedExcerpt } from '@/lib/domain/excerpts/lock-excerpt';
import { notFound, staleEdit } from '@/lib/errors';

/** An excerpt as somebody saw it. What is left out was not looked at. */
interface SeenExcerpt {
  revision?: number | undefined;
  codings?: readonly { id: string; revision: number }[] | undefined;
}

/** Throws with the excerpt as it stands when it, or its codings, are others than were seen; not found when it was deleted. */
export async function requireSeen(
  tx: Db,
  access: StudyAccess,
  excerpt: LockedExcerpt,
  seen: SeenExcerpt,
): Promise<void> {
  if (excerpt.deletedAt) throw notFound();
  const isStale =
    (seen.revision !== undefined && seen.revision !== excerpt.revision) ||
    (seen.codings !== undefined && !(await areStanding(tx, access, excerpt.id, seen.codings)));
  if (isStale) throw staleEdit(await getExcerpt(access, excerpt.id, tx));
}

async function areStanding(
  tx: Db,
  { studyId }: StudyAccess,
  excerptId: string,
  seen: readonly { id: string; revision: number }[],
): Promise<boolean> {
  const standing = await tx.coding.findMany({
    where: { studyId, excerptId, deletedAt: null },
    select: { id: true, revision: true },
  });
  const known = new Map(seen.map(({ id, revision }) => [id, revision]));
  return standing.length === known.size && standing.every(({ id, revision }) => known.get(id) === revision);
}
