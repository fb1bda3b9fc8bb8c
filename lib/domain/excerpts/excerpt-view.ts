import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import { db, type Db } from '@/lib/db';
import type { StudyAccess } from '@/lib/access/door';
import { notFound } from '@/lib/errors';

/** An excerpt as the API shows it, with its live codings. Offsets in UTF-16 units. */
export interface ExcerptView {
  id: string;
  documentId: string;
  coderId: string;
  start: number;
  end: number;
  quote: string;
  speaker: string | null;
  caseIds: string[];
  /** Whether a person chose the cases. */
  casesByHand: boolean;
  memo: string;
  revision: number;
  codings: CodingView[];
}

export interface CodingView {
  id: string;
  themeId: string;
  /** ISO 8601, UTC. */
  createdAt: string;
}

/** The columns of an `ExcerptView`, of a table or join where the excerpt is `e`. */
export const EXCERPT_COLUMNS = Prisma.sql`
  e.id, e.document_id AS "documentId", e.coder_id AS "coderId", e.start, e."end", e.quote, e.speaker,
  ARRAY(
    SELECT ec.case_id::text FROM excerpt_case ec WHERE ec.study_id = e.study_id AND ec.excerpt_id = e.id ORDER BY ec.case_id
  ) AS "caseIds",
  e.cases_by_hand AS "casesByHand", e.memo, e.revision,
  coalesce((
    SELECT json_agg(json_build_object(
      'id', c.id, 'themeId', c.theme_id,
      'createdAt', to_char(c.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
    ) ORDER BY c.created_at, c.id)
    FROM coding c WHERE c.study_id = e.study_id AND c.excerpt_id = e.id AND c.deleted_at IS NULL
  ), '[]'::json) AS codings`;

/** Null when there is none, when it was deleted, or its document was. */
export async function findExcerptView(
  { studyId }: StudyAccess,
  id: string,
  tx: Db = db,
): Promise<ExcerptView | null> {
  const rows = await tx.$queryRaw<ExcerptView[]>`
    SELECT ${EXCERPT_COLUMNS}
    FROM excerpt e JOIN document d ON d.study_id = e.study_id AND d.id = e.document_id AND d.deleted_at IS NULL
    WHERE e.study_id = ${studyId}::uuid AND e.id = ${id}::uuid AND e.deleted_at IS NULL`;
  return rows[0] ?? null;
}

export async function getExcerpt(access: StudyAccess, id: string, tx: Db = db): Promise<ExcerptView> {
  const view = await findExcerptView(access, id, tx);
  if (!view) throw notFound();
  return view;
}
