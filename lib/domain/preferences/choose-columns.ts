import 'server-only';
import type { CurrentUser } from '@/lib/auth';
import { columnsOf, type ListName } from '@/lib/core/lists/list-columns';
import { db } from '@/lib/db';
import { recordAccountEvent } from '@/lib/domain/audit/record-event';
import { columnsKey, type ColumnsChoice } from '@/lib/domain/preferences/schema';
import { AppError } from '@/lib/errors';

export async function chooseColumns(
  user: Pick<CurrentUser, 'id'>,
  list: ListName,
  { columns }: ColumnsChoice,
): Promise<ColumnsChoice> {
  const value: string[] = columnsOf(list, columns);
  if (value.join() !== columns.join()) throw new AppError('invalid', 'notAChoice', { field: 'columns' });
  const key = columnsKey(list);
  await db.$transaction(async (tx) => {
    await tx.preference.upsert({
      where: { userId_key: { userId: user.id, key } },
      create: { userId: user.id, key, value },
      update: { value },
    });
    await recordAccountEvent(tx, user.id, { action: 'update', entity: 'preference', detail: { key } });
  });
  return { columns: value };
}
