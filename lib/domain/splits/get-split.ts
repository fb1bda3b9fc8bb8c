import 'server-only';
import { z } from 'zod';
import { Prisma } from '@/generated/prisma/client';
import type { StudyAccess } from '@/lib/access/door';
import { MAX_TARGETS } from '@/lib/core/coding/split-decision';
import { db } from '@/lib/db';
import { citedExcerptShape, citeExcerpts } from '@/lib/domain/excerpts/cite-excerpts';
import { readCursor, writeCursor, type ExcerptPlace } from '@/lib/domain/excerpts/excerpt-cursor';
import { getTheme } from '@/lib/domain/themes/get-theme';

const splitItemShape = z
  .object({
    codingId: z.uuid(),
    weight: z.int().nullable(),
    memo: z.string(),
    themeIds: z.array(z.uuid()).describe('What the excerpt carries.'),
    excerpt: citedExcerptShape,
  })
  .meta({ id: 'SplitItem' });
export type SplitItem = z.output<typeof splitItemShape>;

const splitDecisionShape = z
  .object({
    id: z.uuid(),
    codingId: z.uuid(),
    intoThemeIds: z.array(z.uuid()).describe('None when it stays.'),
    excerpt: citedExcerptShape,
  })
  .meta({ id: 'SplitDecision' });
export type SplitDecisionView = z.output<typeof splitDecisionShape>;

export const splitShape = z
  .object({
    items: z.array(splitItemShape).describe('Codings that wait for a decision, in the order of the texts.'),
    nextCursor: z.string().nullable(),
    waiting: z.int(),
    decided: z.int(),
    left: z.int().describe('Of those decided: they stay.'),
    others: z.int().describe('Codings of other people, which the reader may not change.'),
    decisions: z.array(splitDecisionShape).describe('The last ones, the latest first.'),
    targetIds: z.array(z.uuid()).describe('Themes chosen so far, those that can be applied.'),
  })
  .meta({ id: 'Split' });
export type SplitView = z.output<typeof splitShape>;

const PAGE_SIZE = 20;
const LAST_DECISIONS = 20;

interface WaitingRow extends ExcerptPlace {
  codingId: string;
  weight: number | null;
  memo: string;
  themeIds: string[];
}

/** How far a person is in going through a theme's codings: their own, and those of others when they may change them. */
export async function getSplit(access: StudyAccess, themeId: string, cursor?: string): Promise<SplitView> {
  const after = cursor === undefined ? null : readCursor(cursor);
  await getTheme(access, themeId);
  const [found, counts, decisions, targetIds] = await Promise.all([
    readWaiting(access, themeId, after),
    countSplit(access, themeId),
    listDecisions(access, themeId),
    listTargets(access, themeId),
  ]);
  const rows = found.slice(0, PAGE_SIZE);
  const last = rows.at(-1);
  const cited = await citeExcerpts(access, [
    ...rows.map(({ excerptId }) => excerptId),
    ...decisions.map(({ excerptId }) => excerptId),
  ]);
  const withExcerpt = <V>(excerptId: string, view: V) => {
    const excerpt = cited.get(excerptId);
    return excerpt ? [{ ...view, excerpt }] : [];
  };
  return {
    items: rows.flatMap(({ excerptId, codingId, weight, memo, themeIds }) =>
      withExcerpt(excerptId, { codingId, weight, memo, themeIds }),
    ),
    nextCursor: last && found.length > PAGE_SIZE ? writeCursor(last) : null,
    ...counts,
    decisions: decisions.flatMap(({ excerptId, ...decision }) => withExcerpt(excerptId, decision)),
    targetIds,
  };
}

/** Live codings of the theme that the person may change. */
const changeable = ({ studyId, userId, abilities }: StudyAccess, themeId: string) => Prisma.sql`
  FROM coding c
  JOIN excerpt e ON e.study_id = c.study_id AND e.id = c.excerpt_id AND e.deleted_at IS NULL
  JOIN document d ON d.study_id = c.study_id AND d.id = c.document_id AND d.deleted_at IS NULL
  WHERE c.study_id = ${studyId}::uuid AND c.theme_id = ${themeId}::uuid AND c.deleted_at IS NULL
    AND (c.coder_id = ${userId}::uuid OR ${abilities.has('coding:write-others')})`;

/** Not one that this person decided to leave. */
const undecided = ({ userId }: StudyAccess) => Prisma.sql`
  NOT EXISTS (
    SELECT FROM split_decision s
    WHERE s.study_id = c.study_id AND s.theme_id = c.theme_id AND s.coding_id = c.id AND s.decided_by_id = ${userId}::uuid
      AND cardinality(s.moved_coding_ids) = 0 AND cardinality(s.deleted_coding_ids) = 0)`;

function readWaiting(
  access: StudyAccess,
  themeId: string,
  after: ExcerptPlace | null,
): Promise<WaitingRow[]> {
  const later = after
    ? Prisma.sql`AND (c.document_id, c.start, c.excerpt_id) > (${after.documentId}::uuid, ${after.start}::int, ${after.excerptId}::uuid)`
    : Prisma.empty;
  return db.$queryRaw<WaitingRow[]>`
    SELECT c.id AS "codingId", c.weight, e.memo, c.document_id AS "documentId", c.start, c.excerpt_id AS "excerptId",
      ARRAY(SELECT o.theme_id::text FROM coding o
            WHERE o.study_id = c.study_id AND o.excerpt_id = c.excerpt_id AND o.deleted_at IS NULL ORDER BY o.created_at) AS "themeIds"
    ${changeable(access, themeId)} AND ${undecided(access)} ${later}
    ORDER BY c.document_id, c.start, c.excerpt_id LIMIT ${PAGE_SIZE + 1}`;
}

async function countSplit(access: StudyAccess, themeId: string) {
  const { studyId, userId } = access;
  const rows = await db.$queryRaw<[Pick<SplitView, 'waiting' | 'decided' | 'left' | 'others'>]>`
    SELECT (SELECT count(*)::int ${changeable(access, themeId)} AND ${undecided(access)}) AS waiting,
      mine.decided, mine.left,
      (SELECT count(*)::int FROM coding c
       JOIN excerpt e ON e.study_id = c.study_id AND e.id = c.excerpt_id AND e.deleted_at IS NULL
       WHERE c.study_id = ${studyId}::uuid AND c.theme_id = ${themeId}::uuid AND c.deleted_at IS NULL
         AND c.coder_id <> ${userId}::uuid AND NOT ${access.abilities.has('coding:write-others')}) AS others
    FROM (
      SELECT count(*)::int AS decided,
        count(*) FILTER (WHERE cardinality(moved_coding_ids) = 0 AND cardinality(deleted_coding_ids) = 0)::int AS left
      FROM split_decision
      WHERE study_id = ${studyId}::uuid AND theme_id = ${themeId}::uuid AND decided_by_id = ${userId}::uuid) AS mine`;
  return rows[0];
}

function listDecisions({ studyId, userId }: StudyAccess, themeId: string) {
  return db.$queryRaw<{ id: string; codingId: string; intoThemeIds: string[]; excerptId: string }[]>`
    SELECT s.id, s.coding_id AS "codingId", s.into_theme_ids::text[] AS "intoThemeIds", c.excerpt_id AS "excerptId"
    FROM split_decision s JOIN coding c ON c.study_id = s.study_id AND c.id = s.coding_id
    WHERE s.study_id = ${studyId}::uuid AND s.theme_id = ${themeId}::uuid AND s.decided_by_id = ${userId}::uuid
    ORDER BY s.decided_at DESC, s.id DESC LIMIT ${LAST_DECISIONS}`;
}

async function listTargets({ studyId, userId }: StudyAccess, themeId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT t.id FROM (
      SELECT into_id, min(decided_at) AS first FROM split_decision, unnest(into_theme_ids) AS into_id
      WHERE study_id = ${studyId}::uuid AND theme_id = ${themeId}::uuid AND decided_by_id = ${userId}::uuid
        AND into_id <> theme_id
      GROUP BY into_id) AS used
    JOIN theme t ON t.study_id = ${studyId}::uuid AND t.id = used.into_id AND t.archived_at IS NULL
    ORDER BY used.first, t.id LIMIT ${MAX_TARGETS}`;
  return rows.map(({ id }) => id);
}
