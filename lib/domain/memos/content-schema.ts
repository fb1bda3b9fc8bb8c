import { z } from 'zod';
import { isMemoLink, MAX_MEMO_LENGTH, memoText, type MemoContent } from '@/lib/core/memos/memo-content';
import {
  proseBlock,
  proseDocument,
  proseLine,
  proseMark,
  proseText,
} from '@/lib/domain/rich-text/prose-schema';

const MAX_LINK_LENGTH = 2_000;

/** What the editor says of how a link opens is ours to say, and dropped. */
const linkAttrs = z
  .strictObject({
    href: z.string().max(MAX_LINK_LENGTH).refine(isMemoLink, { error: 'memo.link' }),
    target: z.string().nullish(),
    rel: z.string().nullish(),
    class: z.string().nullish(),
    title: z.string().nullish(),
  })
  .transform(({ href }) => ({ href }))
  .pipe(z.strictObject({ href: z.string() }));

const link = z.strictObject({ type: z.literal('link'), attrs: linkAttrs });
const marks = z
  .array(z.union([proseMark, link]))
  .max(3)
  .optional();

const line = proseLine(
  z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('text'), text: proseText, marks }),
    z.strictObject({ type: z.literal('hardBreak'), marks }),
  ]),
);

/** A memo's text as it comes from outside. Its plain text is as long as that of an excerpt's memo may be. */
export const memoContent: z.ZodType<MemoContent> = proseDocument({
  block: proseBlock({ id: 'MemoBlock', line, error: 'memo.content' }),
  maxValues: 50_000,
  maxLength: 200_000,
  errors: { tooDeep: 'memo.tooDeep', tooLong: 'memo.tooLong' },
}).refine((content) => memoText(content).length <= MAX_MEMO_LENGTH, { error: 'memo.tooLong' });
