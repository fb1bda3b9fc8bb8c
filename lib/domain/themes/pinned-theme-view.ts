import { z } from 'zod';

export const pinnedThemeShape = z
  .object({ themeId: z.uuid(), pinnedAt: z.iso.datetime() })
  .meta({ id: 'PinnedTheme' });
export type PinnedThemeView = z.output<typeof pinnedThemeShape>;

export const PINNED_COLUMNS = { themeId: true, pinnedAt: true } as const;

export function toPinnedView({ themeId, pinnedAt }: { themeId: string; pinnedAt: Date }): PinnedThemeView {
  return { themeId, pinnedAt: pinnedAt.toISOString() };
}
