import { z } from 'zod';
import { MAX_QUERY_LENGTH } from '@/lib/core/retrieval/query';
import { excerptFilter } from '@/lib/domain/excerpts/schema';

/** Of one bulk change: what a person can still look over, and a job that ends within minutes. */
export const MAX_RECODED = 50_000;
/** Up to here it is done at once; beyond, by a job. */
export const AT_ONCE = 500;

const id = z.uuid().toLowerCase();

const asked = {
  /** Those excerpts, */
  excerptIds: z.array(id).min(1).max(MAX_RECODED).optional(),
  /** or all that a filter leaves, */
  filter: excerptFilter.optional(),
  /** or all that a query finds: docs/queries.md. */
  query: z
    .string()
    .max(MAX_QUERY_LENGTH * 2)
    .optional(),
  /** The theme that is taken away. */
  fromThemeId: id.nullable(),
  /** The theme that is given. */
  intoThemeId: id.nullable(),
};

const WHICH = ['excerptIds', 'filter', 'query'] as const;

function checked<S extends z.ZodType<Pick<RecodingFields, keyof typeof asked>>>(schema: S) {
  return schema
    .refine((given) => WHICH.filter((way) => given[way] !== undefined).length === 1, {
      error: 'recoding.which',
      path: ['filter'],
    })
    .refine(({ fromThemeId, intoThemeId }) => fromThemeId !== null || intoThemeId !== null, {
      error: 'recoding.noTheme',
      path: ['intoThemeId'],
    })
    .refine(({ fromThemeId, intoThemeId }) => fromThemeId === null || fromThemeId !== intoThemeId, {
      error: 'recoding.sameTheme',
      path: ['intoThemeId'],
    });
}

const askedFields = z.strictObject(asked);
type RecodingFields = z.output<typeof askedFields>;

export const recodingAsked = checked(askedFields);
export type RecodingAsked = z.output<typeof recodingAsked>;

/** With an id, the same change a second time is answered as the first. */
export const newRecoding = checked(z.strictObject({ id: id.optional(), ...asked }));
export type NewRecoding = z.output<typeof newRecoding>;

export const recodingsQuery = z.strictObject({ cursor: id.optional() });
