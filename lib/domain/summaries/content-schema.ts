import { z } from 'zod';
import type { SummaryBlock, SummaryContent, SummaryInline } from '@/lib/core/review/summary-content';
import { normaliseText } from '@/lib/core/text/normalise';

/** Objects and arrays within one another; a list in a list in a quotation takes some twenty. */
const MAX_DEPTH = 64;
const MAX_VALUES = 200_000;
/** UTF-16 units of everything that is written in a text. */
const MAX_LENGTH = 1_000_000;

const mark = z.strictObject({ type: z.enum(['bold', 'italic']) });
const marks = z.array(mark).max(2).optional();

const inline = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text: z.string().overwrite(normaliseText), marks }),
  z.strictObject({ type: z.literal('hardBreak'), marks }),
  z.strictObject({
    type: z.literal('citation'),
    attrs: z.strictObject({ excerptId: z.uuid().toLowerCase() }),
    marks,
  }),
]);

/** The editor refuses a text of no length, which normalising can leave. */
const withoutEmptyTexts = (nodes: SummaryInline[]) =>
  nodes.filter((node) => node.type !== 'text' || node.text !== '');

const line = z.array(inline).overwrite(withoutEmptyTexts).optional();

const block: z.ZodType<SummaryBlock> = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('paragraph'), content: line }),
    z.strictObject({
      type: z.literal('heading'),
      attrs: z.strictObject({ level: z.union([z.literal(2), z.literal(3)]) }),
      content: line,
    }),
    z.strictObject({ type: z.literal('bulletList'), content: items }),
    z.strictObject({ type: z.literal('orderedList'), attrs: orderedListAttrs.optional(), content: items }),
    z.strictObject({ type: z.literal('blockquote'), content: z.array(block).min(1) }),
  ]),
);

/** The kind of numeral, which the editor takes over from what is pasted, is dropped. */
const orderedListAttrs = z
  .strictObject({
    start: z.int().min(0).max(100_000).optional(),
    type: z.enum(['1', 'a', 'A', 'i', 'I']).nullish(),
  })
  .transform(({ start }) => (start === undefined || start === 1 ? {} : { start }));

const items = z
  .array(
    z.strictObject({
      type: z.literal('listItem'),
      content: z
        .array(block)
        .min(1)
        .refine((blocks) => blocks[0]?.type === 'paragraph', { error: 'summary.content' }),
    }),
  )
  .min(1);

/**
 * A summary's text as it comes from outside: known nodes, marks and attributes only, its words normalised. What is too
 * deep or too large is refused before anything descends into it.
 */
export const summaryContent: z.ZodType<SummaryContent> = z
  .unknown()
  .superRefine((value, context) => {
    const mistake = measure(value);
    if (mistake) context.addIssue({ code: 'custom', message: mistake });
  })
  .pipe(z.strictObject({ type: z.literal('doc'), content: z.array(block).min(1) }));

function measure(value: unknown): 'summary.tooDeep' | 'summary.tooLong' | null {
  const waiting: { value: unknown; depth: number }[] = [{ value, depth: 0 }];
  let values = 0;
  let length = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    values += 1;
    if (typeof next.value === 'string') length += next.value.length;
    if (values > MAX_VALUES || length > MAX_LENGTH) return 'summary.tooLong';
    if (typeof next.value !== 'object' || next.value === null) continue;
    if (next.depth >= MAX_DEPTH) return 'summary.tooDeep';
    for (const child of Object.values(next.value)) waiting.push({ value: child, depth: next.depth + 1 });
  }
  return null;
}
