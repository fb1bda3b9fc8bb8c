import type { Prisma } from '@/generated/prisma/client';

export const THEME_VIEW = {
  id: true,
  parentId: true,
  name: true,
  translatedName: true,
  color: true,
  definition: true,
  whenToUse: true,
  example: true,
  position: true,
  revision: true,
} satisfies Prisma.ThemeSelect;

/** A theme as the API shows it. */
export type ThemeView = Prisma.ThemeGetPayload<{ select: typeof THEME_VIEW }>;
