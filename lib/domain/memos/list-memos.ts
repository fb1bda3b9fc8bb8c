import 'server-only';
import { z } from 'zod';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { readMemoCursor, writeMemoCursor } from '@/lib/domain/memos/memo-cursor';
import { memosSql } from '@/lib/domain/memos/memo-filter-sql';
import { memoShape, memoViewOf, type MemoRow, type MemoView } from '@/lib/domain/memos/memo-view';
import type { MemoFilter } from '@/lib/domain/memos/schema';
import { notFound } from '@/lib/errors';

export const memoPageShape = z
  .object({ items: z.array(memoShape), nextCursor: z.string().nullable() })
  .meta({ id: 'MemoPage' });
export type MemoPage = z.output<typeof memoPageShape>;

const PAGE_SIZE = 30;

/** The memos of a study, the last written first. Throws not found for an id of another study. */
export async function listMemos(
  access: StudyAccess,
  filter: MemoFilter,
  { cursor, limit = PAGE_SIZE }: { cursor?: string | undefined; limit?: number | undefined } = {},
): Promise<MemoPage> {
  const after = cursor === undefined ? null : readMemoCursor(cursor);
  await requireAsked(access, filter);
  // one more than the page tells whether another follows
  const found = await db.$queryRaw<MemoRow[]>(memosSql(access.studyId, { filter, after, limit: limit + 1 }));
  const items = found.slice(0, limit).map(memoViewOf);
  const last = items.at(-1);
  return { items, nextCursor: last && found.length > limit ? writeMemoCursor(last) : null };
}

/** All of them, a batch at a time. */
export async function* readMemos(access: StudyAccess, filter: MemoFilter): AsyncGenerator<MemoView[]> {
  let cursor: string | undefined;
  do {
    const page = await listMemos(access, filter, { cursor, limit: 500 });
    yield page.items;
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
}

async function requireAsked({ studyId }: StudyAccess, filter: MemoFilter): Promise<void> {
  const { theme, document, author } = filter;
  const found = await Promise.all([
    theme === undefined || db.theme.findFirst({ where: { studyId, id: theme }, select: { id: true } }),
    filter.case === undefined ||
      db.case.findFirst({ where: { studyId, id: filter.case }, select: { id: true } }),
    document === undefined ||
      db.document.findFirst({ where: { studyId, id: document, deletedAt: null }, select: { id: true } }),
    author === undefined ||
      db.member.findFirst({ where: { studyId, userId: author }, select: { userId: true } }),
  ]);
  if (!found.every(Boolean)) throw notFound();
}
