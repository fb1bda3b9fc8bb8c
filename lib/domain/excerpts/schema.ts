import { z } from 'zod';
import { TO_BE_ASSIGNED } from '@/lib/core/coding/to-be-assigned';
import { memoContent } from '@/lib/domain/memos/content-schema';
import { proseInput } from '@/lib/domain/text-input';

const MAX_THEMES_OF_EXCERPT = 100;

const id = z.uuid().toLowerCase();
// Wider than any text, so that an offset outside of one is answered by the range's own message.
const offset = z.int().min(-1_000_000_000).max(1_000_000_000);
const memo = proseInput(20_000);
const weight = z.int().min(0).max(100).nullable();
const caseIds = z.array(id).max(2_000);
/** The version that the offsets are of: one that is no longer current is refused. */
const versionId = id.optional();

export const newExcerpt = z
  .strictObject({
    id: id.optional(),
    versionId,
    start: offset,
    end: offset,
    themeIds: z.array(id).max(MAX_THEMES_OF_EXCERPT),
    /** One for each of `themeIds`, so that a retried request makes the same codings. */
    codingIds: z.array(id).optional(),
    /** A person's choice, perhaps of no case; left out, the cases follow from the source and its passages. */
    caseIds: caseIds.optional(),
    memo: memo.default(''),
    isKey: z.boolean().optional(),
    /** One for each of `themeIds`. */
    weights: z.array(weight).optional(),
  })
  .refine(({ weights, themeIds }) => !weights || weights.length === themeIds.length, {
    error: 'excerpt.weights',
    path: ['weights'],
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

export const excerptChange = z
  .strictObject({
    versionId,
    start: offset.optional(),
    end: offset.optional(),
    /** `null` gives the choice back to the source and its passages. */
    caseIds: caseIds.nullable().optional(),
    memo: memo.optional(),
    /** The memo as rich text: one of the two is given, the other follows from it. */
    memoContent: memoContent.optional(),
    isKey: z.boolean().optional(),
    revision: z.int(),
  })
  .refine(({ memo, memoContent }) => memo === undefined || memoContent === undefined, {
    error: 'memo.textOrContent',
    path: ['memoContent'],
  });
export type ExcerptChange = z.output<typeof excerptChange>;

export const newAnchor = z.strictObject({ versionId, start: offset, end: offset, revision: z.int() });

export const newCoding = z.strictObject({ id: id.optional(), themeId: id });
export type NewCoding = z.output<typeof newCoding>;

export const codingChange = z.strictObject({
  themeId: id.optional(),
  /** `null` takes it off. */
  weight: weight.optional(),
  revision: z.int(),
});
export type CodingChange = z.output<typeof codingChange>;

/** The codings of an excerpt as they were seen: when they are others by now, the change is refused with what stands. */
const seenCodings = z
  .array(z.strictObject({ id, revision: z.int() }))
  .max(200)
  .optional();
/** Ids for codings that are made after others, so that a retried request makes the same ones. */
const codingsAfter = z
  .array(z.strictObject({ of: id, id }))
  .max(200)
  .default([]);

export const excerptSplit = z.strictObject({
  /** Of the second excerpt. */
  id: id.optional(),
  versionId,
  /** White space between the two is in neither. */
  firstEnd: offset,
  secondStart: offset,
  codingIds: codingsAfter,
  codings: seenCodings,
  revision: z.int(),
});
export type ExcerptSplit = z.output<typeof excerptSplit>;

export const excerptJoin = z.strictObject({
  /** The one that goes into the other. */
  excerptId: id,
  versionId,
  codingIds: codingsAfter,
  codings: seenCodings,
  otherCodings: seenCodings,
  revision: z.int(),
  otherRevision: z.int(),
});
export type ExcerptJoin = z.output<typeof excerptJoin>;

export const excerptUnjoin = z.strictObject({
  /** The one that went into it. */
  excerptId: id,
  versionId,
  start: offset,
  end: offset,
  memo,
  isKey: z.boolean(),
  caseIds: caseIds.nullable(),
  /** Those that it had before, by which those are known that came with the other. */
  before: z.array(z.strictObject({ id, weight })).max(200),
  codings: seenCodings,
  revision: z.int(),
});
export type ExcerptUnjoin = z.output<typeof excerptUnjoin>;

/** A deletion that is to take nothing away but what was seen. */
export const deletionBasis = z.strictObject({
  revision: z.coerce.number().int().optional(),
  /** `id.revision`, separated by commas; empty for an excerpt without codings. */
  codings: z
    .string()
    .regex(/^([0-9a-f-]{36}\.\d{1,9}(,|$))*$/)
    .max(10_000)
    .transform((text) =>
      text
        .split(',')
        .filter(Boolean)
        .map((one) => ({ id: one.slice(0, 36), revision: Number(one.slice(37)) })),
    )
    .optional(),
});
export type DeletionBasis = z.output<typeof deletionBasis>;

/** `own`: only when the same person deleted it. */
export const restoreBasis = z.strictObject({ own: z.stringbool().optional() });
export type RestoreBasis = z.output<typeof restoreBasis>;

/** As `deletionBasis`, of the coding and of its excerpt, which may go with it. */
export const codingDeletion = z.strictObject({
  revision: z.coerce.number().int().optional(),
  excerptRevision: z.coerce.number().int().optional(),
});
export type CodingDeletion = z.output<typeof codingDeletion>;

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
  /** A participant: excerpts in which they speak, as the labels of the documents are mapped. */
  speaker: optional(id),
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
