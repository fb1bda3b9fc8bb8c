import 'server-only';
import { z } from 'zod';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { getTheme } from '@/lib/domain/themes/get-theme';
import { themeShape } from '@/lib/domain/themes/theme-view';

const PAGE_SIZE = 50;

export const revisionsQuery = z.strictObject({
  before: z.coerce.number().int().min(1).optional().describe('Only those before this revision.'),
});

export const themeRevisionShape = themeShape
  .omit({ id: true, position: true })
  .extend({
    changedAt: z.iso.datetime(),
    changedBy: z.object({ id: z.uuid(), name: z.string() }),
  })
  .meta({ id: 'ThemeRevision' });
export type ThemeRevisionView = z.output<typeof themeRevisionShape>;

export interface RevisionPage {
  items: ThemeRevisionView[];
  /** The revision to go on before. */
  nextCursor: string | null;
}

/** How a theme stood after each of its changes, the last one first. */
export async function listThemeRevisions(
  access: StudyAccess,
  id: string,
  before?: number,
): Promise<RevisionPage> {
  const { studyId } = access;
  const theme = await getTheme(access, id);
  const rows = await db.themeRevision.findMany({
    where: { studyId, themeId: theme.id, ...(before !== undefined && { revision: { lt: before } }) },
    orderBy: { revision: 'desc' },
    take: PAGE_SIZE + 1,
    omit: { id: true, studyId: true, themeId: true, changedById: true },
    include: { changedBy: { select: { user: { select: { id: true, name: true } } } } },
  });
  const items = rows.slice(0, PAGE_SIZE).map(({ archivedAt, changedAt, changedBy, ...row }) => ({
    ...row,
    archivedAt: archivedAt?.toISOString() ?? null,
    changedAt: changedAt.toISOString(),
    changedBy: changedBy.user,
  }));
  const last = items.at(-1);
  return { items, nextCursor: last && rows.length > PAGE_SIZE ? `${last.revision}` : null };
}
