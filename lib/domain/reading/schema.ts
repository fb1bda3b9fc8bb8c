import { z } from 'zod';

export const readingPlace = z.strictObject({
  versionId: z.uuid().toLowerCase(),
  /** Of a paragraph's start, in UTF-16 code units. */
  offset: z.int().min(0).max(100_000_000),
});
export type ReadingPlace = z.output<typeof readingPlace>;

export const readingPositionShape = z
  .object({
    versionId: z.uuid().describe('The current one.'),
    offset: z.int().describe('Of a paragraph’s start in that version, in UTF-16 code units.'),
    readAt: z.iso.datetime(),
  })
  .meta({ id: 'ReadingPosition' });

export const readingAnswer = z.object({ position: readingPositionShape.nullable() });
export type ReadingAnswer = z.output<typeof readingAnswer>;
