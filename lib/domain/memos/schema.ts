import { z } from 'zod';
import { isBlankMemo } from '@/lib/core/memos/memo-content';
import { MEMO_KINDS, MEMO_TARGETS, type MemoTarget } from '@/lib/core/memos/memo-kind';
import { memoContent } from '@/lib/domain/memos/content-schema';
import { lineInput, proseInput } from '@/lib/domain/text-input';

export { memoContent };

const id = z.uuid().toLowerCase();
const title = lineInput(200);
const written = memoContent.refine((content) => !isBlankMemo(content), { error: 'memo.blank' });

/** Which ids each target takes. */
const IDS_OF: Record<MemoTarget, readonly string[]> = {
  STUDY: [],
  DOCUMENT: ['documentId'],
  THEME: ['themeId'],
  CASE: ['caseId'],
  CELL: ['themeId', 'caseId'],
};

export const newMemo = z
  .strictObject({
    id: id.optional(),
    target: z.enum(MEMO_TARGETS),
    documentId: id.optional(),
    themeId: id.optional(),
    caseId: id.optional(),
    title: title.default(''),
    content: written,
  })
  .superRefine((memo, context) => {
    for (const name of ['documentId', 'themeId', 'caseId'] as const) {
      const isWanted = IDS_OF[memo.target].includes(name);
      if (isWanted !== (memo[name] !== undefined))
        context.addIssue({ code: 'custom', message: 'memo.target', path: [name] });
    }
  });
export type NewMemo = z.output<typeof newMemo>;

export const memoChange = z.strictObject({
  title: title.optional(),
  content: written.optional(),
  revision: z.int(),
});
export type MemoChange = z.output<typeof memoChange>;

/** What a form leaves empty was not asked for. */
function optional<S extends z.ZodType>(schema: S) {
  return z.preprocess((value) => (value === '' ? undefined : value), schema.optional());
}

export const memoFilter = z.strictObject({
  kind: optional(z.enum(MEMO_KINDS)),
  /** On the theme, on a cell of it, or on an excerpt under it. */
  theme: optional(id),
  /** On the case, on a cell of it, or on an excerpt of it. */
  case: optional(id),
  /** On the document or on an excerpt of it. */
  document: optional(id),
  author: optional(id),
  q: optional(proseInput(200)),
});
export type MemoFilter = z.output<typeof memoFilter>;

export const memosQuery = z.strictObject({
  ...memoFilter.shape,
  cursor: optional(z.string().max(200)),
  limit: optional(z.coerce.number().int().min(1).max(200)),
  format: optional(z.enum(['json', 'csv', 'docx'])),
  delimiter: optional(z.enum([';', ','])),
});
