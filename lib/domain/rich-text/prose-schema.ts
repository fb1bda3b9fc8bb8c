import { z } from 'zod';
import type { ProseBlock } from '@/lib/core/rich-text/prose';
import { normaliseText } from '@/lib/core/text/normalise';

/** Objects and arrays within one another; a list in a list in a quotation takes some twenty. */
const MAX_DEPTH = 64;

/** A text of a line, its words normalised. */
export const proseText = z.string().overwrite(normaliseText);

/** Bold and italic. */
export const proseMark = z.strictObject({ type: z.enum(['bold', 'italic']) });

/** The kind of numeral, which the editor takes over from what is pasted, is dropped. */
const orderedListAttrs = z
  .strictObject({
    start: z.int().min(0).max(100_000).optional(),
    type: z.enum(['1', 'a', 'A', 'i', 'I']).nullish(),
  })
  .transform(({ start }) => (start === undefined || start === 1 ? {} : { start }))
  .pipe(z.strictObject({ start: z.int().optional() }));

/** What stands in a line. The editor refuses a text of no length, which normalising can leave. */
export function proseLine<Inline>(inline: z.ZodType<Inline>) {
  return z
    .array(inline)
    .overwrite((nodes) => nodes.filter((node) => !isEmptyText(node)))
    .optional();
}

function isEmptyText(node: unknown): boolean {
  const { type, text } = node as { type?: unknown; text?: unknown };
  return type === 'text' && text === '';
}

interface ProseOptions<Inline, Other> {
  /** Of the block in the description of the API. */
  id: string;
  line: ReturnType<typeof proseLine<Inline>>;
  others?: [z.core.$ZodTypeDiscriminable & z.ZodType<Other>] | [];
  /** Message key of a list whose item begins with something else than a paragraph. */
  error: string;
}

/** The blocks of a rich text, known nodes and attributes only. */
export function proseBlock<Inline, Other = never>({
  id,
  line,
  others = [],
  error,
}: ProseOptions<Inline, Other>): z.ZodType<ProseBlock<Inline, Other>> {
  const block: z.ZodType<ProseBlock<Inline, Other>> = z
    .lazy(() =>
      z.discriminatedUnion('type', [
        z.strictObject({ type: z.literal('paragraph'), content: line }),
        ...others,
        z.strictObject({ type: z.literal('bulletList'), content: items }),
        z.strictObject({
          type: z.literal('orderedList'),
          attrs: orderedListAttrs.optional(),
          content: items,
        }),
        z.strictObject({ type: z.literal('blockquote'), content: z.array(block).min(1) }),
      ]),
    )
    .meta({ id });
  const items = z
    .array(
      z.strictObject({
        type: z.literal('listItem'),
        content: z
          .array(block)
          .min(1)
          .refine((blocks) => (blocks[0] as { type?: string } | undefined)?.type === 'paragraph', { error }),
      }),
    )
    .min(1);
  return block;
}

interface DocumentOptions<Block> {
  block: z.ZodType<Block>;
  /** Of objects, arrays and plain values in the whole text. */
  maxValues: number;
  /** UTF-16 units of everything that is written in a text. */
  maxLength: number;
  /** Message keys. */
  errors: { tooDeep: string; tooLong: string };
}

/** A rich text as it comes from outside. What is too deep or too large is refused before anything descends into it. */
export function proseDocument<Block>(
  options: DocumentOptions<Block>,
): z.ZodType<{ type: 'doc'; content: Block[] }> {
  return z.preprocess(
    (value, context) => {
      const mistake = measure(value, options);
      if (mistake) context.addIssue({ code: 'custom', message: mistake });
      return value;
    },
    z.strictObject({ type: z.literal('doc'), content: z.array(options.block).min(1) }),
  );
}

function measure(
  value: unknown,
  { maxValues, maxLength, errors }: Omit<DocumentOptions<unknown>, 'block'>,
): string | null {
  const waiting: { value: unknown; depth: number }[] = [{ value, depth: 0 }];
  let values = 0;
  let length = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    values += 1;
    if (typeof next.value === 'string') length += next.value.length;
    if (values > maxValues || length > maxLength) return errors.tooLong;
    if (typeof next.value !== 'object' || next.value === null) continue;
    if (next.depth >= MAX_DEPTH) return errors.tooDeep;
    for (const child of Object.values(next.value)) waiting.push({ value: child, depth: next.depth + 1 });
  }
  return null;
}
