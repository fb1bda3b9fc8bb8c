import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import type { StudyAccess } from '@/lib/access/door';
import { descendantIds, type FlatTheme } from '@/lib/core/coding/theme-tree';
import { TO_BE_ASSIGNED } from '@/lib/core/coding/to-be-assigned';
import { db } from '@/lib/db';
import type { ExcerptFilter } from '@/lib/domain/excerpts/schema';
import { notFound } from '@/lib/errors';

/** A filter in terms of the rows it meets; null asks for all. */
export interface ResolvedFilter {
  studyId: string;
  themeIds: string[] | null;
  /** Never one that was set aside. */
  documentIds: string[] | null;
  /** Documents that were set aside, when `documentIds` does not say already. */
  hiddenDocumentIds: string[];
  case: string | null;
  coderId: string | null;
  /** A participant; `documentIds` are then those in which they speak. */
  speakerId: string | null;
  /** For ILIKE. */
  pattern: string | null;
}

/** Throws not found for an id of another study. */
export async function resolveFilter(access: StudyAccess, filter: ExcerptFilter): Promise<ResolvedFilter> {
  const [themeIds, documents] = await Promise.all([
    branchOf(access, filter),
    documentsOf(access, filter),
    requirePeopleAndCase(access, filter),
  ]);
  const narrowed = isNarrowed(filter);
  return {
    studyId: access.studyId,
    themeIds,
    documentIds: narrowed ? documents : null,
    hiddenDocumentIds: narrowed ? [] : documents,
    case: filter.case ?? null,
    coderId: filter.coder ?? null,
    speakerId: filter.speaker ?? null,
    pattern: filter.q ? `%${filter.q.replace(/[\\%_]/g, '\\$&')}%` : null,
  };
}

/** Whether it names the documents, directly or by what happened in them. */
function isNarrowed({ interview, document, speaker }: ExcerptFilter): boolean {
  return interview !== undefined || document !== undefined || speaker !== undefined;
}

async function branchOf(
  { studyId }: StudyAccess,
  { theme, descendants = true }: ExcerptFilter,
): Promise<string[] | null> {
  if (theme === undefined) return null;
  const themes = await db.$queryRaw<FlatTheme[]>`
    SELECT id, parent_id AS "parentId", position, name FROM theme WHERE study_id = ${studyId}::uuid`;
  const branch = [...descendantIds(themes, theme)];
  if (branch.length === 0) throw notFound();
  return descendants ? branch : [theme];
}

/** The live documents that were asked for; when none was asked for, those that were set aside. */
async function documentsOf({ studyId }: StudyAccess, filter: ExcerptFilter): Promise<string[]> {
  const { interview, document, speaker } = filter;
  if (
    interview !== undefined &&
    !(await db.interview.findFirst({ where: { studyId, id: interview }, select: { id: true } }))
  ) {
    throw notFound();
  }
  const narrowed = isNarrowed(filter);
  const found = await db.document.findMany({
    where: {
      studyId,
      deletedAt: narrowed ? null : { not: null },
      ...(document === undefined ? {} : { id: document }),
    },
    select: { id: true, interviewId: true },
  });
  if (document !== undefined && found.length === 0) throw notFound();
  const spoken = speaker === undefined ? null : await documentsSpokenBy(studyId, speaker);
  return found
    .filter(({ interviewId }) => interview === undefined || interviewId === interview)
    .filter(({ id }) => spoken?.has(id) ?? true)
    .map(({ id }) => id);
}

async function documentsSpokenBy(studyId: string, participantId: string): Promise<Set<string>> {
  const rows = await db.speaker.findMany({ where: { studyId, participantId }, select: { documentId: true } });
  return new Set(rows.map(({ documentId }) => documentId));
}

async function requirePeopleAndCase({ studyId }: StudyAccess, filter: ExcerptFilter): Promise<void> {
  const found = await Promise.all([
    filter.case === undefined ||
      filter.case === TO_BE_ASSIGNED ||
      db.case.findFirst({ where: { studyId, id: filter.case }, select: { id: true } }),
    filter.coder === undefined ||
      db.member.findFirst({ where: { studyId, userId: filter.coder }, select: { userId: true } }),
    filter.speaker === undefined ||
      db.participant.findFirst({ where: { studyId, id: filter.speaker }, select: { id: true } }),
  ]);
  if (!found.every(Boolean)) throw notFound();
}

interface Columns {
  documentId: Prisma.Sql;
  excerptId: Prisma.Sql;
  coderId: Prisma.Sql;
}

/** The filter but for its themes, as conditions on a table of excerpts or codings: ` AND …`, or nothing. */
export function filterSql(filter: ResolvedFilter, columns: Columns): Prisma.Sql {
  const { documentId, excerptId, coderId } = columns;
  const { studyId, documentIds, hiddenDocumentIds, pattern } = filter;
  const cases = Prisma.sql`SELECT 1 FROM excerpt_case ec WHERE ec.study_id = ${studyId}::uuid AND ec.excerpt_id = ${excerptId}`;
  const conditions = [
    documentIds && Prisma.sql`${documentId} = ANY (${documentIds}::uuid[])`,
    hiddenDocumentIds.length > 0 && Prisma.sql`${documentId} <> ALL (${hiddenDocumentIds}::uuid[])`,
    filter.coderId !== null && Prisma.sql`${coderId} = ${filter.coderId}::uuid`,
    filter.case === TO_BE_ASSIGNED && Prisma.sql`NOT EXISTS (${cases})`,
    filter.case !== null &&
      filter.case !== TO_BE_ASSIGNED &&
      Prisma.sql`EXISTS (${cases} AND ec.case_id = ${filter.case}::uuid)`,
    // A value and not EXISTS, which would be joined first: all that the participant ever said, read for one page of it.
    filter.speakerId !== null &&
      Prisma.sql`coalesce((
        SELECT bool_or(sp.label = ANY (spoken.speakers))
        FROM excerpt spoken JOIN speaker sp ON sp.study_id = spoken.study_id AND sp.document_id = spoken.document_id
        WHERE spoken.study_id = ${studyId}::uuid AND spoken.id = ${excerptId} AND sp.participant_id = ${filter.speakerId}::uuid), false)`,
    pattern !== null &&
      Prisma.sql`EXISTS (
        SELECT 1 FROM excerpt found
        WHERE found.study_id = ${studyId}::uuid AND found.id = ${excerptId} AND (found.quote ILIKE ${pattern} OR found.memo ILIKE ${pattern}))`,
  ].filter((condition) => condition instanceof Prisma.Sql);
  return conditions.length === 0 ? Prisma.empty : Prisma.sql` AND ${Prisma.join(conditions, ' AND ')}`;
}
