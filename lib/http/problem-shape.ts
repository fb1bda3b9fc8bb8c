import { z } from 'zod';
import { STATUS, type ErrorCode } from '@/lib/errors';

const CODES = Object.keys(STATUS) as ErrorCode[];

/** What the interface answers when it refuses: RFC 9457. */
export const problemShape = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.enum([...CODES, 'unexpected']),
    detail: z.string().describe('In the reader’s language.'),
    errors: z
      .array(
        z.object({
          field: z.string(),
          message: z.string(),
          place: z
            .object({ start: z.int(), end: z.int() })
            .optional()
            .describe('Where in the text of the field, in UTF-16 units, half-open.'),
        }),
      )
      .optional()
      .describe('What is wrong, beside the fields of the input.'),
    current: z.unknown().optional().describe('What stands now, when an edit was of an earlier state.'),
    id: z.string().optional().describe('Of an unexpected error, for whoever runs the installation.'),
  })
  .meta({ id: 'Problem' });
export type Problem = z.output<typeof problemShape>;
