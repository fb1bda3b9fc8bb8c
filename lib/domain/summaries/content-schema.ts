import { z } from 'zod';
import type { SummaryContent } from '@/lib/core/review/summary-content';
import {
  proseBlock,
  proseDocument,
  proseLine,
  proseMark,
  proseText,
} from '@/lib/domain/rich-text/prose-schema';

const marks = z.array(proseMark).max(2).optional();

const line = proseLine(
  z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('text'), text: proseText, marks }),
    z.strictObject({ type: z.literal('hardBreak'), marks }),
    z.strictObject({
      type: z.literal('citation'),
      attrs: z.strictObject({ excerptId: z.uuid().toLowerCase() }),
      marks,
    }),
  ]),
);

const heading = z.strictObject({
  type: z.literal('heading'),
  attrs: z.strictObject({ level: z.union([z.literal(2), z.literal(3)]) }),
  content: line,
});

/** A summary's text as it comes from outside: known nodes, marks and attributes only, its words normalised. */
export const summaryContent: z.ZodType<SummaryContent> = proseDocument({
  block: proseBlock({ id: 'SummaryBlock', line, others: [heading], error: 'summary.content' }),
  maxValues: 200_000,
  maxLength: 1_000_000,
  errors: { tooDeep: 'summary.tooDeep', tooLong: 'summary.tooLong' },
});
