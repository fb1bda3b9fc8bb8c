import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { mergeRefusal } from '@/lib/core/coding/theme-merge';
import { childrenInOrder } from '@/lib/core/coding/theme-moves';
import { db, type Db } from '@/lib/db';
import { MAX_DEPTH } from '@/lib/domain/themes/schema';
import { AppError, notFound } from '@/lib/errors';

interface MergePlan {
  /** The themes that go below the other one, in their order. */
  children: { id: string; name: string; translatedName: string; archived: boolean }[];
}

/** What a merge would do to the tree. Throws why it cannot be done. */
export async function requireMergeable(
  { studyId }: StudyAccess,
  fromId: string,
  intoId: string,
  tx: Db = db,
): Promise<MergePlan> {
  const rows = await tx.theme.findMany({
    where: { studyId },
    select: {
      id: true,
      parentId: true,
      position: true,
      name: true,
      translatedName: true,
      archivedAt: true,
      mergedIntoId: true,
    },
  });
  const themes = rows.map((row) => ({ ...row, archived: row.archivedAt !== null }));
  const byId = new Map(themes.map((theme) => [theme.id, theme]));
  const [from, into] = [byId.get(fromId), byId.get(intoId)];
  if (!from || !into) throw notFound();
  for (const theme of [from, into]) {
    const taker = theme.mergedIntoId === null ? undefined : byId.get(theme.mergedIntoId);
    if (taker) throw mergedError(theme.name, taker.name);
  }
  const refusal = mergeRefusal(themes, fromId, intoId, MAX_DEPTH);
  if (refusal) {
    const values = { limit: MAX_DEPTH, name: refusal.kind === 'childName' ? refusal.name : into.name };
    throw new AppError('conflict', `theme.merge.${refusal.kind}`, { field: 'into', values });
  }
  return {
    children: childrenInOrder(themes, fromId).map(({ id, name, translatedName, archived }) => ({
      id,
      name,
      translatedName,
      archived,
    })),
  };
}

export function mergedError(name: string, into: string): AppError {
  return new AppError('conflict', 'theme.merged', { values: { name, into } });
}

/** Until the transaction ends no coding is written or brought back with one of these themes. In the order in which those who code ask for them. */
export async function holdThemes(tx: Db, { studyId }: StudyAccess, ids: readonly string[]): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 FROM theme WHERE study_id = ${studyId}::uuid AND id = ANY (${ids}::uuid[]) ORDER BY id FOR UPDATE`;
}
