import 'server-only';
import { requireAbility, type StudyAccess } from '@/lib/access/door';
import type { AnchorState } from '@/lib/core/text/reanchor';
import type { Db } from '@/lib/db';
import { notFound } from '@/lib/errors';

export interface LockedExcerpt {
  id: string;
  documentId: string;
  coderId: string;
  start: number;
  end: number;
  state: AnchorState;
  memo: string;
  isKey: boolean;
  casesByHand: boolean;
  revision: number;
  deletedAt: Date | null;
}

/**
 * Holds an excerpt, deleted or not, for the caller's transaction, and its document against whoever reassigns its cases.
 * The document first, as `reassignExcerptCases` does: the other way round two transactions could wait for each other.
 * Throws when it is not there, or is another coder's and the caller may not change those.
 */
export async function lockExcerpt(tx: Db, access: StudyAccess, id: string): Promise<LockedExcerpt> {
  const documents = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM document d
    WHERE d.study_id = ${access.studyId}::uuid AND d.deleted_at IS NULL
      AND d.id = (SELECT document_id FROM excerpt WHERE study_id = ${access.studyId}::uuid AND id = ${id}::uuid)
    FOR SHARE`;
  if (documents.length === 0) throw notFound();
  const excerpts = await tx.$queryRaw<LockedExcerpt[]>`
    SELECT id, document_id AS "documentId", coder_id AS "coderId", start, "end", state::text AS state, memo, is_key AS "isKey",
           cases_by_hand AS "casesByHand", revision, deleted_at AS "deletedAt"
    FROM excerpt WHERE study_id = ${access.studyId}::uuid AND id = ${id}::uuid FOR UPDATE`;
  const excerpt = excerpts[0];
  if (!excerpt) throw notFound();
  requireOwn(access, excerpt.coderId);
  return excerpt;
}

/** What another coder made is theirs, but for who may change it. */
export function requireOwn(access: StudyAccess, coderId: string): void {
  if (coderId !== access.userId) requireAbility(access, 'coding:write-others');
}
