import 'server-only';
import type { CurrentUser } from '@/lib/auth';
import { columnsOf, type ColumnOf, type ListName } from '@/lib/core/lists/list-columns';
import { db } from '@/lib/db';
import { columnsKey } from '@/lib/domain/preferences/schema';

/** The columns of a list that the person chose, in order; all of them when they chose none. */
export async function getColumns<L extends ListName>(
  user: Pick<CurrentUser, 'id'>,
  list: L,
): Promise<ColumnOf<L>[]> {
  const preference = await db.preference.findUnique({
    where: { userId_key: { userId: user.id, key: columnsKey(list) } },
    select: { value: true },
  });
  return columnsOf(list, preference?.value);
}
