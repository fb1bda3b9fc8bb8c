import 'server-only';
import { isDeepStrictEqual } from 'node:util';
import type { Prisma } from '@/generated/prisma/client';
import type { StudyAccess } from '@/lib/access/door';
import { db, type Db } from '@/lib/db';
import { recordEvent } from '@/lib/domain/audit/record-event';
import { getSummary, type SummaryView } from '@/lib/domain/summaries/get-summary';
import { lockSummary } from '@/lib/domain/summaries/lock-summary';
import { requireTransition } from '@/lib/domain/summaries/require-transition';
import { requireCitedExcerpts } from '@/lib/domain/summaries/resolve-citations';
import type { SummaryChange } from '@/lib/domain/summaries/schema';
import { staleEdit } from '@/lib/errors';

/**
 * Whoever saves becomes an author. After a decision the summary is a draft again, and the decision stays on its version;
 * a save that changes nothing leaves everything as it was.
 */
export async function updateSummary(
  access: StudyAccess,
  id: string,
  change: SummaryChange,
): Promise<SummaryView> {
  return db.$transaction(async (tx) => {
    await lockSummary(tx, access, id);
    const before = await getSummary(access, id, tx);
    const state = requireTransition(access, before, 'EDIT');
    if (before.revision !== change.revision) throw staleEdit(before);
    const fields = changedFields(before, change);
    if (fields.length === 0) return before;
    if (change.content) await requireCitedExcerpts(tx, access, change.content);
    await write(tx, access, id, { ...change, state });
    await recordEvent(tx, access, { action: 'update', entity: 'summary', entityId: id, detail: { fields } });
    return getSummary(access, id, tx);
  });
}

function changedFields(before: SummaryView, { title, content }: SummaryChange): string[] {
  return [
    ...(title !== undefined && title !== before.title ? ['title'] : []),
    ...(content !== undefined && !isDeepStrictEqual(plain(content), plain(before.content))
      ? ['content']
      : []),
  ];
}

/** As JSON keeps it: without what is undefined. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

async function write(
  tx: Db,
  { studyId, userId }: StudyAccess,
  id: string,
  { title, content, state, revision }: SummaryChange & Pick<SummaryView, 'state'>,
): Promise<void> {
  const now = new Date();
  await tx.summary.update({
    where: { id, studyId },
    data: {
      state,
      revision: revision + 1,
      updatedAt: now,
      ...(title === undefined ? {} : { title }),
      ...(content === undefined ? {} : { content: content as unknown as Prisma.InputJsonValue }),
    },
  });
  const key = { studyId, summaryId: id, userId };
  await tx.summaryAuthor.upsert({
    where: { studyId_summaryId_userId: key },
    create: { ...key, lastWroteAt: now },
    update: { lastWroteAt: now },
  });
}
