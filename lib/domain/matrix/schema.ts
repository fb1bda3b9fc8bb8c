import { z } from 'zod';

export const ROW_KINDS = ['case', 'interview', 'coder'] as const;
export type RowKind = (typeof ROW_KINDS)[number];

export const matrixQuery = z.strictObject({
  rows: z.enum(ROW_KINDS).default('case'),
  columns: z.literal('theme').default('theme'),
  /** Whether an excerpt counts in the themes above its own. */
  descendants: z
    .enum(['true', 'false'])
    .default('true')
    .transform((value) => value === 'true'),
  /** Only this theme and those below it. */
  root: z.uuid().toLowerCase().optional(),
  /** How many levels of themes, counted from the first that are shown. */
  depth: z.coerce.number().int().min(1).optional(),
  /** Only codings of this member. */
  coder: z.uuid().toLowerCase().optional(),
  /** Only codings made on these days, both included, UTC. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
});
export type MatrixQuery = z.output<typeof matrixQuery>;
