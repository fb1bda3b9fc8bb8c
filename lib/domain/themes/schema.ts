import { z } from 'zod';
import { lineInput, proseInput } from '@/lib/domain/text-input';

/** Levels of the tree, roots included. */
export const MAX_DEPTH = 12;

const fields = {
  name: lineInput(200).min(1),
  translatedName: lineInput(200),
  parentId: z.uuid().toLowerCase().nullable(),
  color: z.int().min(1).max(12),
  definition: proseInput(10_000),
  whenToUse: proseInput(10_000),
  example: proseInput(10_000),
  /** Index among the siblings, counted without the theme itself; beyond the last one is the end. */
  position: z.int().min(0),
};

export const newTheme = z.strictObject({
  id: z.uuid().toLowerCase().optional(),
  ...z.object(fields).partial().shape,
  name: fields.name,
});
export type NewTheme = z.output<typeof newTheme>;

export const themeChange = z.strictObject({ ...z.object(fields).partial().shape, revision: z.int() });
export type ThemeChange = z.output<typeof themeChange>;

export const themesQuery = z.strictObject({ counts: z.enum(['true', 'false']).optional() });
