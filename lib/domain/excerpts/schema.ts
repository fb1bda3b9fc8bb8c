import { z } from 'zod';
import { TO_BE_ASSIGNED } from '@/lib/core/coding/to-be-assigned';
import { proseInput } from '@/lib/domain/text-input';

const MAX_THEMES_OF_EXCERPT = 100;

const id = z.uuid().toLowerCase();
// Wider than any text, so that an offset outside of one is answered by the range's own message.
const offset = z.int().min(-1_000_000_000).max(1_000_000_000);
const memo = proseInput(20_000);
const caseIds = z.array(id).max(2_000);

export const newExcerpt = z
  .strictObject({
    id: id.optional(),
    start: offset,
    end: offset,
    themeIds: z.array(id).max(MAX_THEMES_OF_EXCERPT),
    /** One for each of `themeIds`, so that a retried request makes the same codings. */
    codingIds: z.array(id).optional(),
    /** A person's choice, perhaps of no case; left out, the cases follow from the source and its passages. */
    caseIds: caseIds.optional(),
    memo: memo.default(''),
  })
  .refine(({ codingIds, themeIds }) => !codingIds || codingIds.length === themeIds.length, {
    error: 'excerpt.codingIds',
    path: ['codingIds'],
  })
  .refine(({ themeIds }) => new Set(themeIds).size === themeIds.length, {
    error: 'excerpt.themeTwice',
    path: ['themeIds'],
  })
  .refine(({ themeIds, memo }) => themeIds.length > 0 || memo !== '', {
    error: 'excerpt.noTheme',
    path: ['themeIds'],
  });
export type NewExcerpt = z.output<typeof newExcerpt>;

export const excerptChange = z.strictObject({
  start: offset.optional(),
  end: offset.optional(),
  /** `null` gives the choice back to the source and its passages. */
  caseIds: caseIds.nullable().optional(),
  memo: memo.optional(),
  revision: z.int(),
});
export type ExcerptChange = z.output<typeof excerptChange>;

export const newCoding = z.strictObject({ id: id.optional(), themeId: id });
export type NewCoding = z.output<typeof newCoding>;

/** What a form leaves empty was not asked for. */
function optional<S extends z.ZodType>(schema: S) {
  return z.preprocess((value) => (value === '' ? undefined : value), schema.optional());
}

export const excerptFilter = z.strictObject({
  theme: optional(id),
  /** Whether excerpts of the themes below it are asked for too. */
  descendants: optional(z.stringbool()),
  case: optional(z.union([id, z.literal(TO_BE_ASSIGNED)])),
  interview: optional(id),
  document: optional(id),
  coder: optional(id),
  q: optional(proseInput(200)),
});
export type ExcerptFilter = z.output<typeof excerptFilter>;

export const excerptsQuery = z.strictObject({
  ...excerptFilter.shape,
  cursor: optional(z.string().max(200)),
  limit: optional(z.coerce.number().int().min(1).max(200)),
  format: optional(z.enum(['json', 'csv', 'xlsx', 'docx'])),
  delimiter: optional(z.enum([';', ','])),
  groupBy: optional(z.enum(['theme', 'case'])),
});
