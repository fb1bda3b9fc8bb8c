import 'server-only';
import { z } from 'zod';
import type { Prisma } from '@/generated/prisma/client';

export const codebookVersionShape = z
  .object({
    id: z.uuid(),
    number: z.int(),
    name: z.string(),
    note: z.string(),
    frozenBy: z.object({ id: z.uuid(), name: z.string() }),
    frozenAt: z.iso.datetime(),
    themes: z.int().describe('In use then.'),
  })
  .meta({ id: 'CodebookVersion' });
export type CodebookVersionView = z.output<typeof codebookVersionShape>;

export const VERSION_COLUMNS = {
  id: true,
  number: true,
  name: true,
  note: true,
  frozenAt: true,
  frozenBy: { select: { user: { select: { id: true, name: true } } } },
  _count: { select: { themes: { where: { archivedAt: null } } } },
} satisfies Prisma.CodebookVersionSelect;

type VersionRow = Prisma.CodebookVersionGetPayload<{ select: typeof VERSION_COLUMNS }>;

export function toVersionView({ frozenAt, frozenBy, _count, ...row }: VersionRow): CodebookVersionView {
  return { ...row, frozenAt: frozenAt.toISOString(), frozenBy: frozenBy.user, themes: _count.themes };
}
