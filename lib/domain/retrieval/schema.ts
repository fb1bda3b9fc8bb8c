import { z } from 'zod';
import { GROUPINGS } from '@/lib/core/retrieval/group-places';
import { MAX_QUERY_LENGTH } from '@/lib/core/retrieval/query';

/** In its text form, of whatever words: docs/queries.md. Longer ones are refused at their place. */
const query = z.string().max(MAX_QUERY_LENGTH * 2);

export const retrievalQuery = z.strictObject({
  query: query.describe('The text form of the query, in English or in Italian.'),
  group: z.enum(GROUPINGS).optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).optional(),
  format: z.enum(['json', 'csv', 'xlsx', 'docx']).optional(),
  delimiter: z.enum([';', ',']).optional(),
});

/** As JSON, for a query that is too long for an address. */
export const retrievalBody = z.strictObject({
  query,
  group: z.enum(GROUPINGS).optional(),
  cursor: z.string().max(200).optional(),
  limit: z.int().min(1).max(200).optional(),
});

export const retrievalCountQuery = z.strictObject({ query });

/** What an address of the export has beside the query changes nothing of what leaves. */
export const retrievalPreviewQuery = z.strictObject({ query, group: z.enum(GROUPINGS).optional() });
