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
  whenNotToUse: proseInput(10_000),
  example: proseInput(10_000),
  /** Index among the siblings, counted without the theme itself; beyond the last one is the end. */
  position: z.int().min(0),
};

export const newTheme = z.strictObject({
  id: z.uuid().toLowerCase().optional(),
  ...z.object(fields).partial().shape,
  name: fields.name,
  /** Answers with the theme that has this name in this place already, as when two people add it at once; else that is refused. */
  orExisting: z.boolean().optional(),
});
export type NewTheme = z.output<typeof newTheme>;

export const themeChange = z
  .strictObject({
    ...z.object(fields).partial().shape,
    /** In place of a position: the sibling it comes after, null to be the first. It holds when others are moved meanwhile. */
    after: z.uuid().toLowerCase().nullable().optional(),
    archived: z.boolean().optional(),
    lookAgain: z
      .boolean()
      .optional()
      .describe('Whether every coding of the theme is to be looked at again, when what it means changes.'),
    revision: z.int(),
  })
  .refine(({ after, position }) => after === undefined || position === undefined, {
    error: 'theme.twoPlaces',
    path: ['after'],
  });
export type ThemeChange = z.output<typeof themeChange>;

export const mergeBody = z.strictObject({ into: z.uuid().toLowerCase() });

const flag = z.enum(['true', 'false']).optional();
export const themesQuery = z.strictObject({ counts: flag, merged: flag });
