import { z } from 'zod';
import type { Prisma } from '@/generated/prisma/client';

export const THEME_COLUMNS = {
  id: true,
  parentId: true,
  name: true,
  translatedName: true,
  color: true,
  definition: true,
  whenToUse: true,
  whenNotToUse: true,
  example: true,
  position: true,
  revision: true,
  archivedAt: true,
  mergedIntoId: true,
} satisfies Prisma.ThemeSelect;

type ThemeRow = Prisma.ThemeGetPayload<{ select: typeof THEME_COLUMNS }>;

/** A theme as the API shows it. */
export const themeShape = z
  .object({
    id: z.uuid(),
    parentId: z.uuid().nullable(),
    name: z.string(),
    translatedName: z.string(),
    color: z.int(),
    definition: z.string(),
    whenToUse: z.string(),
    whenNotToUse: z.string(),
    example: z.string(),
    position: z.int(),
    revision: z.int(),
    archivedAt: z.iso.datetime().nullable().describe('Null while it can be applied.'),
    mergedIntoId: z.uuid().nullable(),
  })
  .meta({ id: 'Theme' });
export type ThemeView = z.output<typeof themeShape>;

export function toThemeView({ archivedAt, ...theme }: ThemeRow): ThemeView {
  return { ...theme, archivedAt: archivedAt?.toISOString() ?? null };
}
