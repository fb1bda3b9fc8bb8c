import { z } from 'zod';
import { LIST_NAMES, type ListName } from '@/lib/core/lists/list-columns';
import { notFound } from '@/lib/errors';

export const columnsChoice = z.strictObject({
  /** Those shown, in order. */
  columns: z.array(z.string().max(40)).min(1).max(40),
});
export type ColumnsChoice = z.output<typeof columnsChoice>;

export const columnsKey = (list: ListName) => `columns:${list}`;

/** The list that a key such as `columns:interviews` is about. Throws not found for any other. */
export function listOfKey(key: string): ListName {
  const list = LIST_NAMES.find((name) => columnsKey(name) === key);
  if (!list) throw notFound();
  return list;
}
