import 'server-only';
import { requireAbility, type StudyAccess } from '@/lib/access/door';
import type { Db } from '@/lib/db';
import { notFound } from '@/lib/errors';

interface LockedMemo {
  authorId: string;
  revision: number;
  deletedAt: Date | null;
}

/** Holds a memo, deleted or not. Throws when it is not there, or is somebody else's and the caller may not change those. */
export async function lockMemo(tx: Db, access: StudyAccess, id: string): Promise<LockedMemo> {
  requireAbility(access, 'memos:write');
  const [memo] = await tx.$queryRaw<LockedMemo[]>`
    SELECT author_id AS "authorId", revision, deleted_at AS "deletedAt"
    FROM memo WHERE study_id = ${access.studyId}::uuid AND id = ${id}::uuid FOR UPDATE`;
  if (!memo) throw notFound();
  if (memo.authorId !== access.userId) requireAbility(access, 'coding:write-others');
  return memo;
}
